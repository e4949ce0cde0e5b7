// The reader's own articles: loads the program that reads them, when it is asked
// for, and runs it in a worker. The build writes parallax.later above this text:
// the integrity of every file that may be loaded, by its name.
//
// parallax.own.run(task, files) answers { line, data }: what the program says, a
// line of JSON, and a Blob of what it made. It rejects with an error whose
// message is the name of the file that could not be had, "cancelled", or the
// program's name where that failed. parallax.own.cancel() gives the task up.
(() => {
  "use strict";

  const { later, trusted } = globalThis.parallax;
  let current = null; // the task that is being done: { cancel }

  async function loaded(name, signal, integrity = later[name]) {
    try {
      const response = await fetch(name, { integrity, signal });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (signal.aborted) throw error;
    }
    throw new Error(name);
  }

  // Of a file that a task can do without, whatever there is goes to the program,
  // which says by name what is wrong with it.
  async function optional(name, signal) {
    try {
      return { name, data: await loaded(name, signal) };
    } catch {
      const data = await loaded(name, signal, "").catch(() => null);
      return data && { name, data, stray: true };
    }
  }

  // What follows the task's line, each file with its length.
  async function withFiles(task, named, signal) {
    const files = (await Promise.all(named.map(({ name, data, spare }) => {
      if (data !== undefined) return { name, data: new TextEncoder().encode(data) };
      return spare ? optional(name, signal) : loaded(name, signal).then((data) => ({ name, data }));
    }))).filter(Boolean);
    task.files = files.map(({ name, data, stray }) => ({ name, size: data.length, stray }));
    const parts = [JSON.stringify(task) + "\n", ...files.map(({ data }) => data)];
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  function inWorker(message, signal) {
    return new Promise((resolve, reject) => {
      const worker = new Worker(trusted("reader.js"));
      signal.addEventListener("abort", () => worker.terminate());
      worker.onerror = () => reject(new Error("reader.js"));
      worker.onmessage = ({ data }) => {
        worker.terminate();
        if (data.code === 0) resolve(data.output);
        else reject(new Error("reader.wasm"));
      };
      worker.postMessage(message, [message.program.buffer, message.input.buffer]);
    });
  }

  async function done(task, named, signal) {
    const [program, input] = await Promise.all([
      loaded("reader.wasm", signal), withFiles(task, named, signal), loaded("reader.js", signal),
    ]);
    const output = await inWorker({ program, input }, signal);
    const bytes = new Uint8Array(await output.arrayBuffer());
    const end = bytes.indexOf(10);
    return { line: new TextDecoder().decode(bytes.subarray(0, end)), data: output.slice(end + 1) };
  }

  async function run(task, named) {
    current?.cancel();
    const controller = new AbortController();
    const cancelled = new Promise((_, reject) => {
      current = { cancel() { controller.abort(); reject(new Error("cancelled")); } };
    });
    const mine = current;
    try {
      const answer = await Promise.race([done(task, named, controller.signal), cancelled]);
      keep();
      return answer;
    } finally {
      if (current === mine) current = null;
    }
  }

  // Once used, the files are kept for use without a network, where there is an
  // offline copy of the page at all.
  function keep() {
    navigator.serviceWorker?.getRegistration().then((worker) => worker?.active?.postMessage("parallax:keep"), () => {});
  }

  // The corpus that a reading made, and what the program says of it.
  async function read(task) {
    const { line, data } = await run({ ...JSON.parse(task), do: "read" }, [{ name: "names.model", spare: true }]);
    return { line, text: await data.text() };
  }

  // Saves a page in one file, under that name.
  async function save(task, corpus, name) {
    const { data } = await run({ ...JSON.parse(task), do: "pack" }, [{ name: "corpus.json", data: corpus }, { name: "single.txt" }, { name: "app.wasm.gz" }]);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([data], { type: "text/html" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  globalThis.parallax.own = { read, save, cancel: () => current?.cancel() };
})();
