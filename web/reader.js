// The worker in which a reader's own articles are read, so that the page never
// stands still and the reading can be given up. One worker does one task: a
// message brings the program and what it is to have on standard input; the
// answer is how it ended and what it wrote to standard output.
"use strict";

importScripts("wasm_exec.js");

// The program reads and writes as any other does; here are its files 0, 1 and 2.
function files(input) {
  const written = [];
  let at = 0;
  fs.read = (file, buffer, offset, length, position, done) => {
    const part = input.subarray(at, at + length);
    buffer.set(part, offset);
    at += part.length;
    done(null, part.length);
  };
  fs.write = (file, buffer, offset, length, position, done) => {
    const part = buffer.slice(offset, offset + length);
    if (file === 1) written.push(part);
    else console.warn("Parallax:", new TextDecoder().decode(part).trimEnd());
    done(null, length);
  };
  return written;
}

onmessage = async ({ data: { program, input } }) => {
  const written = files(input);
  const go = new Go();
  let code = 0;
  go.exit = (as) => (code = as);
  try {
    const { instance } = await WebAssembly.instantiate(program, go.importObject);
    await go.run(instance);
  } catch (error) {
    console.warn("Parallax:", error);
    code = -1;
  }
  postMessage({ code, output: new Blob(written) });
};
