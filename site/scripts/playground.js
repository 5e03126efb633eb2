// The playground: a model in the page. What is asked goes to a worker; this draws the answers.
"use strict";
(imbik => {
  const { say, element } = imbik, { field, button, area } = imbik.playgroundParts;
  const percent = p => new Intl.NumberFormat(imbik.language, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(p);
  const number = x => new Intl.NumberFormat(imbik.language, { maximumFractionDigits: 0 }).format(x);
  const visible = text => text.replaceAll(" ", "␣").replaceAll("\n", "⏎").replaceAll("\t", "⇥") || "∅";
  const isTurkish = imbik.language === "tr";
  const shots = isTurkish
    ? ["elma:", "şeftali: sert çekirdekli\nelma:", "erik: sert çekirdekli\narmut: yumuşak çekirdekli\nlimon:"]
    : ["apple:", "peach: drupe\napple:", "plum: drupe\npear: pome\nlemon:"];
  const mostTokensShown = 32;

  const numeric = (id, value, min, max, step) => element("input", { type: "number", id, value, min, max, step, inputmode: "decimal" });
  const within = input => Math.min(Math.max(Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : Number(input.defaultValue), Number(input.min)), Number(input.max));
  const titled = (id, title, ...parts) => element("section", { "aria-labelledby": id, class: "play-part" }, element("h2", { id }, title), ...parts);
  const token = ({ id, text }) => element("li", { class: "play-token", title: `${id}` }, element("code", {}, visible(text)));

  function barTable(bars, isGreedy) {
    const body = element("tbody");
    for (const bar of bars) {
      const fill = element("span", { class: "play-bar" }), drawn = element("span", { class: "play-bar drawn" });
      fill.style.inlineSize = `${100 * bar.p}%`;
      drawn.style.inlineSize = `${100 * bar.drawn}%`;
      body.append(element("tr", {}, element("th", { scope: "row" }, element("code", {}, visible(bar.text))),
        element("td", { class: "number" }, percent(bar.p)), element("td", { class: "number" }, percent(bar.drawn)),
        element("td", { class: "play-bars", "aria-hidden": "true" }, fill, drawn)));
    }
    const drawnWord = isGreedy ? say("taken", "alınan") : say("drawn with", "çekilişte");
    const head = element("tr", {}, element("th", { scope: "col" }, say("token", "belirteç")), element("th", { scope: "col", class: "number" }, say("model", "model")),
      element("th", { scope: "col", class: "number" }, drawnWord), element("td", { "aria-hidden": "true" }));
    return element("table", { class: "play-table" }, element("thead", {}, head), body);
  }

  function attentionTable({ tokens, weights }) {
    const from = Math.max(0, tokens.length - mostTokensShown), shown = tokens.slice(from);
    const head = element("tr", {}, element("td"), ...shown.map(({ text }) => element("th", { scope: "col" }, element("code", {}, visible(text)))));
    const body = element("tbody");
    shown.forEach(({ text }, row) => {
      const cells = shown.slice(0, row + 1).map((_, column) => {
        const weight = weights[from + row][from + column], cell = element("td", {}, number(100 * weight));
        cell.style.setProperty("--weight", `${Math.round(40 * Math.sqrt(weight))}%`);
        return cell;
      });
      const rest = shown.length - row - 1;
      body.append(element("tr", {}, element("th", { scope: "row" }, element("code", {}, visible(text))), ...cells,
        ...(rest ? [element("td", { colspan: rest, class: "play-ahead" })] : [])));
    });
    return element("table", { class: "play-attention" },
      element("caption", {}, say("Of each token's look, per cent on the tokens before it and on itself.", "Her belirtecin bakışının yüzde kaçı, önceki belirteçlerde ve kendisinde.")),
      element("thead", {}, head), body);
  }

  function mount(root) {
    const place = root.dataset.root, worker = imbik.playgroundClient();
    const status = element("p", { role: "status", class: "play-status" });
    const said = (text, kind = "") => { status.textContent = text; status.className = `play-status ${kind}`; };
    const trouble = error => said(imbik.playgroundTrouble(error), "bad");

    const prompt = area(shots[1], 3), temperature = numeric("PlayTemperature", 0, 0, 5, 0.1), topK = numeric("PlayTopK", 0, 0, 100000, 1);
    const seed = numeric("PlaySeed", 0, 0, 4294967295, 1), most = numeric("PlayCount", 40, 1, 1000, 1);
    prompt.id = "PlayPrompt";
    const write = button(say("Write on", "Devam ettir"), "submit"), stop = button(say("Stop", "Dur"), "button", true);
    stop.disabled = true;
    const written = element("div", { class: "play-written", tabindex: "0", role: "group", "aria-label": say("The text", "Metin") });
    const tokens = element("ol", { class: "play-tokens" }), tokensCount = element("p", { class: "play-note" });
    const bars = element("div", { class: "table", tabindex: "0", role: "group", "aria-label": say("Next token", "Sonraki belirteç") });
    const layer = element("select", { id: "PlayLayer" }), head = element("select", { id: "PlayHead" });
    const attention = element("div", { class: "table", tabindex: "0", role: "group", "aria-label": say("Attention", "Dikkat") });
    const file = element("input", { type: "file", accept: ".gguf" });

    const choices = () => ({ temperature: within(temperature), topK: within(topK), seed: within(seed), maxTokens: within(most) });
    const text = () => prompt.value;

    async function look() {
      if (!text()) return;
      try {
        const asked = text(), seen = await worker.ask({ kind: "look", text: asked, choices: choices() });
        if (asked !== text()) return;
        tokens.replaceChildren(...seen.tokens.map(token));
        tokensCount.textContent = say(`${seen.tokens.length} tokens`, `${seen.tokens.length} belirteç`);
        bars.replaceChildren(barTable(seen.bars, within(temperature) === 0));
        await attend();
      } catch (error) { trouble(error); }
    }
    async function attend() {
      const seen = await worker.ask({ kind: "attention", text: text(), layer: Number(layer.value), head: Number(head.value) });
      attention.replaceChildren(attentionTable(seen));
    }
    let timer;
    const lookSoon = () => { clearTimeout(timer); timer = setTimeout(look, 200); };

    async function writeOn() {
      const beginning = element("span", { class: "prompt" }, text()), end = element("span");
      written.replaceChildren(beginning, end);
      write.disabled = true;
      stop.disabled = false;
      said(say("Writing …", "Yazıyor …"));
      try {
        const done = await worker.ask({ kind: "write", text: text(), choices: choices() }, { onPiece: piece => end.append(piece) });
        end.append(done.piece);
        written.dataset.tokens = done.tokens.join(" ");
        said(`${ending(done)} ${say("Written:", "Yazdığı:")} ${end.textContent}`);
      } catch (error) { trouble(error); }
      write.disabled = false;
      stop.disabled = true;
    }
    function ending({ tokens, reason, milliseconds }) {
      const speed = tokens.length > 1 ? number(1000 * tokens.length / milliseconds) : null;
      written.dataset.speed = speed === null ? "" : String(Math.round(1000 * tokens.length / milliseconds));
      const why = [, say("the model ended the text", "metni model bitirdi"), say("as many as you asked for", "istediğin kadar"), "", say("the context is full", "bağlam doldu"), "",
        say("stopped by you", "sen durdurdun")][reason];
      return say(`${tokens.length} tokens${speed ? `, ${speed} a second` : ""}; ${why}.`, `${tokens.length} belirteç${speed ? `, saniyede ${speed}` : ""}; ${why}.`);
    }

    const form = element("form", { class: "play-form", autocomplete: "off" },
      field(say("Prompt", "İstem"), prompt, say("Ctrl+Enter writes.", "Ctrl+Enter yazdırır.")),
      element("div", { class: "play-choices" },
        field(say("Temperature", "Sıcaklık"), temperature, say("0: always the likeliest", "0: hep en olası")),
        field(say("Top-k", "Top-k"), topK, say("0: all", "0: hepsi")), field(say("Seed", "Tohum"), seed),
        field(say("New tokens", "Yeni belirteç"), most)),
      element("p", { class: "actions" }, write, stop));
    form.addEventListener("submit", event => { event.preventDefault(); if (!write.disabled) writeOn(); });
    form.addEventListener("keydown", event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); } });
    stop.addEventListener("click", () => worker.stop());
    for (const input of [prompt, temperature, topK]) input.addEventListener("input", lookSoon);
    for (const input of [layer, head]) input.addEventListener("change", () => attend().catch(trouble));

    const compared = imbik.playgroundShots(worker, shots, trouble);

    function ready(shape, words) {
      layer.replaceChildren(...Array.from({ length: shape.layers }, (_, index) => element("option", { value: index }, String(index))));
      head.replaceChildren(...Array.from({ length: shape.heads }, (_, index) => element("option", { value: index }, String(index))));
      said(words);
    }
    file.addEventListener("change", async () => {
      const chosen = file.files[0];
      if (!chosen) return;
      said(say(`Reading ${chosen.name} …`, `${chosen.name} okunuyor …`));
      try {
        const shape = await worker.ask({ kind: "load", model: chosen });
        ready(shape, say(`${chosen.name} is loaded; everything below now asks it.`, `${chosen.name} yüklendi; aşağıdaki her şey artık ona soruluyor.`));
        most.value = 20;
        await look();
      } catch (error) { trouble(error); }
    });

    root.replaceChildren(status, form, written,
      titled("PlayTokens", say("Tokens", "Belirteçler"), tokensCount, tokens),
      titled("PlayNext", say("Next token", "Sonraki belirteç"), bars),
      titled("PlayShots", say("Zero, one, few examples", "Sıfır, bir, birkaç örnek"), compared.cards, element("p", { class: "actions" }, compared.askAll)),
      titled("PlayAttention", say("Attention", "Dikkat"), element("div", { class: "play-choices" }, field(say("Layer", "Katman"), layer), field(say("Head", "Kafa"), head)), attention),
      titled("PlayFile", say("Another model", "Başka bir model"), field(say("A GGUF file from your disk", "Diskinden bir GGUF dosyası"), file,
        say("SmolLM2 is in the folder ~/.cache/imbik/models. The file stays on your machine.", "SmolLM2, ~/.cache/imbik/models klasöründedir. Dosya makinende kalır."))));

    (async () => {
      said(say("Loading the model …", "Model yükleniyor …"));
      write.disabled = compared.askAll.disabled = true;
      try {
        const shape = await imbik.playgroundStart(worker, place);
        ready(shape, say("damla is ready. Everything is computed in this page.", "damla hazır. Her şey bu sayfada hesaplanıyor."));
        write.disabled = compared.askAll.disabled = false;
        await look();
        await compared.ask();
        root.dataset.ready = "true";
      } catch (error) { trouble(error); }
    })();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const root = document.getElementById("Playground");
    if (!root?.dataset.root && root?.dataset.root !== "") return;
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      root.replaceChildren(element("p", { class: "notice", role: "status" },
        say("This browser has WebAssembly switched off, and the model computes with it. In the terminal the same: imbik generate 'apple:'",
          "Bu tarayıcıda WebAssembly kapalı; model onunla hesaplıyor. Terminalde aynısı: imbik generate 'elma:'")));
      return;
    }
    mount(root);
  });
})(globalThis.imbik ??= {});
