// A model in a worker, and what goes to it and comes back.
"use strict";
(imbik => {
  const { say, element } = imbik;

  // Asks the worker; a promise for each request.
  imbik.playgroundClient = () => {
    const source = `"use strict"; (${imbik.playgroundWorker})(${imbik.playgroundEngine});`;
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address), waiting = new Map();
    let count = 0;
    worker.onmessage = ({ data: { id, piece, done, problem } }) => {
      const request = waiting.get(id);
      if (piece !== undefined) return request.onPiece?.(piece);
      waiting.delete(id);
      if (problem === undefined) request.resolve(done); else request.reject(new Error(problem));
    };
    worker.onerror = event => {
      event.preventDefault();
      for (const request of waiting.values()) request.reject(new Error(event.message));
      waiting.clear();
    };
    return {
      ask: (request, { transfer = [], onPiece } = {}) => new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve, reject, onPiece });
        worker.postMessage({ ...request, id }, transfer);
      }),
      stop: () => worker.postMessage({ kind: "stop", id: ++count }),
    };
  };

  // The engine and the model lie in scripts, as text: a page on a disk can fetch nothing else.
  imbik.playgroundFiles = {};
  const loaded = (root, name) => new Promise((resolve, reject) => {
    const script = element("script", { src: `${root}assets/playground-${name}.js` });
    script.onload = () => {
      const text = atob(imbik.playgroundFiles[name]), bytes = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
      delete imbik.playgroundFiles[name];
      resolve(bytes.buffer);
    };
    script.onerror = () => reject(new Error(say("a file of this page is missing", "bu sayfanın bir dosyası eksik")));
    document.head.append(script);
  });

  // Loads the course's own model; its shape.
  imbik.playgroundStart = async (worker, root) => {
    const [engine, model] = await Promise.all([loaded(root, "engine"), loaded(root, "model")]);
    const words = imbik.playgroundFiles.words?.[imbik.language] ?? "";
    return worker.ask({ kind: "load", engine, model, words }, { transfer: [engine, model] });
  };

  imbik.playgroundTrouble = ({ message }) => {
    const words = message === "memory"
      ? say("the browser gave the engine too little memory for this model; a smaller file may fit", "tarayıcı motora bu model için yeterince bellek vermedi; daha küçük bir dosya sığabilir")
      : message.replace(/^(error|hata): /, "").replaceAll(/\n\s*/g, "; ");
    return `${say("That did not work:", "Olmadı:")} ${words}.`;
  };
})(globalThis.imbik ??= {});
