// The engine and the worker of the playground. Both functions are passed on as text: a worker started from a disk may load no file.
"use strict";
(imbik => {
  // The exports of Sources/Playground as functions on values.
  imbik.playgroundEngine = instance => {
    const wasm = instance.exports, utf8 = new TextEncoder();
    let model = 0;
    wasm.__wasm_call_ctors();
    const memory = () => new Uint8Array(wasm.memory.buffer);

    function put(bytes, body) {
      const place = wasm.imbik_allocate(bytes.length);
      memory().set(bytes, place);
      try { return body(place, bytes.length); } finally { wasm.imbik_free(place); }
    }
    function output() {
      const count = wasm.imbik_output_count(model), place = wasm.imbik_allocate(count);
      wasm.imbik_output(model, place, count);
      const bytes = memory().slice(place, place + count);
      wasm.imbik_free(place);
      return bytes;
    }
    function result(code) {
      const bytes = output();
      if (code < 0) throw new Error(new TextDecoder().decode(bytes));
      return bytes;
    }
    const words = bytes => [...new Int32Array(bytes.buffer, 0, bytes.length >> 2)];
    const withText = (text, body) => put(utf8.encode(text), body);

    return {
      // The room for a model file, for who fills it piece by piece.
      room: count => wasm.imbik_allocate(count),
      fill: (place, bytes) => memory().set(bytes, place),
      open(place, count, phrases = "") {
        const before = model;
        model = withText(phrases, (words, length) => wasm.imbik_open(place, count, words, length));
        try {
          const [layers, heads, context, vocabulary] = words(result(wasm.imbik_shape(model)));
          if (before) wasm.imbik_close(before);
          return { layers, heads, context, vocabulary };
        } catch (error) {
          wasm.imbik_close(model);
          model = before;
          throw error;
        }
      },
      encode: text => withText(text, (place, count) => words(result(wasm.imbik_encode(model, place, count)))),
      token: id => new TextDecoder().decode(result(wasm.imbik_token(model, id))),
      read(text, { maxTokens = 1, temperature = 0, topK = 0, seed = 0, line = false }) {
        withText(text, (place, count) => result(
          wasm.imbik_read(model, place, count, maxTokens, temperature, topK, BigInt.asUintN(64, BigInt(seed)), line ? 1 : 0)));
      },
      next() {
        const bytes = result(wasm.imbik_next(model)), [reason, token] = words(bytes.slice(0, 8));
        return { reason, token, piece: new TextDecoder().decode(bytes.subarray(8)) };
      },
      likeliest(count, { temperature = 0, topK = 0 }) {
        const bytes = result(wasm.imbik_likeliest(model, count, temperature, topK)), view = new DataView(bytes.buffer);
        return Array.from({ length: bytes.length / 12 }, (_, index) => ({
          token: view.getInt32(12 * index, true), p: view.getFloat32(12 * index + 4, true), drawn: view.getFloat32(12 * index + 8, true),
        }));
      },
      attention(text, layer, head) {
        const bytes = withText(text, (place, count) => result(wasm.imbik_attention(model, place, count, layer, head)));
        const weights = new Float32Array(bytes.buffer), size = Math.sqrt(weights.length);
        return Array.from({ length: size }, (_, row) => [...weights.subarray(row * size, (row + 1) * size)]);
      },
    };
  };

  // Runs in the worker. One request at a time; a newer text ends the one that is being written.
  imbik.playgroundWorker = makeEngine => {
    let module, engine, phrases, last = Promise.resolve(), newest = 0;
    const shown = text => engine.encode(text).map(id => ({ id, text: engine.token(id) }));
    const pause = () => new Promise(done => setTimeout(done));

    // Each model has an engine of its own: one that does not open, or has no room, leaves the one before as it was.
    async function load({ engine: bytes, model, words }) {
      phrases = words ?? phrases;
      if (bytes) module = await WebAssembly.compile(bytes);
      const next = makeEngine(new WebAssembly.Instance(module, {}));
      const isFile = model instanceof Blob, count = isFile ? model.size : model.byteLength;
      if (count >= 2 ** 31) throw new Error("memory");
      const place = next.room(count), piece = 4 << 20;
      if (!isFile) next.fill(place, new Uint8Array(model));
      for (let start = 0; isFile && start < count; start += piece) {
        next.fill(place + start, new Uint8Array(await model.slice(start, start + piece).arrayBuffer()));
      }
      const shape = next.open(place, count, phrases);
      engine = next;
      return shape;
    }

    function look({ text, choices }) {
      engine.read(text, {});
      const bars = engine.likeliest(12, choices).map(bar => ({ ...bar, text: engine.token(bar.token) }));
      return { tokens: shown(text), bars };
    }

    async function write({ id, text, choices }) {
      engine.read(text, choices);
      const start = performance.now(), tokens = [];
      let whole = "", piece = "", reported = start, step = { reason: 0 };
      while (!step.reason) {
        step = engine.next();
        piece += step.piece;
        whole += step.piece;
        if (step.token >= 0) tokens.push(step.token);
        if (step.reason || performance.now() - reported < 25) continue;
        postMessage({ id, piece });
        [piece, reported] = ["", performance.now()];
        await pause();
        if (newest > id) return { text: whole, piece, tokens, reason: 6, milliseconds: performance.now() - start };
      }
      return { text: whole, piece, tokens, reason: step.reason, milliseconds: performance.now() - start };
    }

    async function answer(request) {
      switch (request.kind) {
        case "load": return load(request);
        case "look": return look(request);
        case "write": return write(request);
        case "attention": return { tokens: shown(request.text), weights: engine.attention(request.text, request.layer, request.head) };
        default: throw new Error(request.kind);
      }
    }

    onmessage = ({ data }) => {
      if (data.kind === "stop") { newest = data.id; return; }
      last = last.then(async () => {
        try {
          postMessage({ id: data.id, done: await answer(data) });
        } catch (error) {
          // What the engine can say it says; it is stopped where memory does not suffice.
          const isStopped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
          postMessage({ id: data.id, problem: isStopped ? "memory" : String(error.message ?? error) });
        }
      });
    };
  };
})(globalThis.imbik ??= {});
