package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/app/explore"
	"parallax/app/publish"
	"parallax/app/ui"
	"parallax/seeds"
	"parallax/web"
)

// build writes the page as a static site.
func build(o options, stdout, stderr io.Writer) error {
	p, err := page(o.dir, stderr)
	if err != nil {
		return err
	}
	p.Offline, p.Base = true, o.base
	files, err := publish.Site(p, web.FS)
	if err != nil {
		return err
	}
	if err := publish.Write(o.out, files); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d files\n", o.out, len(files))
	return nil
}

// pack writes the page as one file, and beside it the file's SHA-256 as
// sha256sum checks it.
func pack(o options, stdout, stderr io.Writer) error {
	p, err := page(o.dir, stderr)
	if err != nil {
		return err
	}
	single, err := publish.Single(p, web.FS)
	if err != nil {
		return err
	}
	if err := replace(o.out, single, stdout); err != nil {
		return err
	}
	list := publish.Hashes([]publish.File{{Path: filepath.Base(o.out), Data: single}})
	return replace(o.out+".sha256", list, io.Discard)
}

// encode writes the analysed corpus.
func encode(o options, stdout, stderr io.Writer) error {
	c, err := analysed(o.dir, stderr)
	if err != nil {
		return err
	}
	encoded, err := explore.New(c).Encode()
	if err != nil {
		return err
	}
	return replace(o.out, encoded, stdout)
}

// page makes the page of a corpus folder. The corpus Parallax comes with lies
// in the program already and is not sent twice.
func page(dir string, stderr io.Writer) (publish.Page, error) {
	c, err := analysed(dir, stderr)
	if err != nil {
		return publish.Page{}, err
	}
	return pageOf(c, dir != "")
}

// pageOf makes the page of a corpus, which it carries where carried is true.
func pageOf(c *corpus.Corpus, carried bool) (publish.Page, error) {
	x := explore.New(c)
	still := ui.Leaves(x)
	p := publish.PageOf(c)
	p.Body, p.Before, p.After = ui.HTML(x), still.Contents, still.Leaves
	p.Small = small
	var err error
	if p.Views, err = views(x); err != nil {
		return p, err
	}
	if carried {
		p.Corpus, err = x.Encode()
	}
	return p, err
}

// views are the page as it opens and each lens, as others can link to them.
func views(x *explore.Explorer) ([]publish.View, error) {
	var list []publish.View
	for _, l := range explore.Lenses() {
		s, _ := x.Update(x.Start(), explore.SetLens{Lens: l.Lens})
		s, _ = x.Update(s, explore.OpenSheet{Sheet: explore.ShareSheet})
		page := x.View(s)
		picture, err := publish.Picture(page)
		if err != nil {
			return nil, err
		}
		list = append(list,
			publish.View{Name: page.Share.Name, Title: page.Share.Title, Fragment: page.Share.Fragment,
				Picture: picture})
	}
	return list, nil
}

// analysed builds the corpus of a folder, with the names that its lexicon does
// not know.
func analysed(dir string, stderr io.Writer) (*corpus.Corpus, error) {
	fsys, err := folderAt(dir)
	if err != nil {
		return nil, err
	}
	return folder.BuildWith(fsys, nameModel(web.FS, stderr))
}

// folderAt opens a corpus folder; without a name, the one Parallax comes with.
func folderAt(dir string) (fs.FS, error) {
	if dir == "" {
		return seeds.FS, nil
	}
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such folder; give the folder that holds the articles", dir)
	}
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: not a folder; give the folder that holds the articles", dir)
	}
	return os.DirFS(dir), nil
}

// replace writes a file beside its place and moves it there once it is whole.
func replace(name string, data []byte, stdout io.Writer) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	aside, err := os.CreateTemp(filepath.Dir(name), ".parallax-")
	if err != nil {
		return err
	}
	_, err = aside.Write(data)
	err = errors.Join(err, aside.Chmod(0o644), aside.Close())
	if err == nil {
		err = os.Rename(aside.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(aside.Name()))
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", name, len(data))
	return nil
}
