// The same prompts through the page's engine, here in Node, and through imbik in the terminal: the tokens are the same.
//
//   node same-tokens.mjs IMBIK ROOT
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [program, root] = process.argv.slice(2);
const file = `${root}/lessons/models/damla.gguf`;
new Function(readFileSync(`${root}/site/scripts/playground-worker.js`, "utf8"))();
const wasm = new WebAssembly.Module(readFileSync(`${root}/.build-wasm/playground.wasm`));
const engine = imbik.playgroundEngine(new WebAssembly.Instance(wasm, {}));
const model = readFileSync(file);
const place = engine.room(model.length);
engine.fill(place, model);
const shape = engine.open(place, model.length);

let failures = 0;
const check = (holds, ...words) => { if (!holds) { failures += 1; console.log("FAILED", ...words); } };
const terminal = (...words) => JSON.parse(execFileSync(program, words, { encoding: "utf8" }));

const prompts = [
  "apple:", "peach: drupe\napple:", "plum: drupe\npear: pome\nlemon:", "erik: sert çekirdekli\narmut: yumuşak çekirdekli\nlimon:",
  "The cat", "Kedi", "  spaces,\ttabs\n\n", "<|endoftext|>İstanbul 1453 👋🏽",
];
const ways = [
  { maxTokens: 40 }, { maxTokens: 40, temperature: 0.8, topK: 40, seed: 7 }, { maxTokens: 40, temperature: 1, topK: 10, seed: 3 },
  { maxTokens: 40, line: true },
];
const reasons = ["", "endOfText", "maxTokens", "stopString", "contextFull"];
let tokens = 0, seconds = 0;
for (const prompt of prompts) {
  for (const way of ways) {
    const options = ["--max-tokens", way.maxTokens];
    if (way.temperature) options.push("--temperature", way.temperature, "--seed", way.seed);
    if (way.topK) options.push("--top-k", way.topK);
    if (way.line) options.push("--stop", "\n");
    const wanted = terminal("generate", "--model", file, "--json", ...options.map(String), "--", prompt);
    const found = { tokens: [], text: "" };
    engine.read(prompt, way);
    const start = performance.now();
    for (let step = { reason: 0 }; !step.reason;) {
      step = engine.next();
      found.text += step.piece;
      if (step.token >= 0) found.tokens.push(step.token);
      if (step.reason) found.reason = reasons[step.reason];
    }
    [tokens, seconds] = [tokens + found.tokens.length, seconds + (performance.now() - start) / 1000];
    const words = [JSON.stringify(prompt), JSON.stringify(way)];
    check(found.tokens.join() === wanted.tokens.join(), "tokens:", ...words, found.tokens.join(), "but in the terminal", wanted.tokens.join());
    check(found.text === wanted.text, "text:", ...words, found.text, "but in the terminal", wanted.text);
    check(found.reason === wanted.stopReason, "why it ended:", ...words, found.reason, wanted.stopReason);
    check(engine.encode(prompt).length === wanted.promptTokens, "the prompt's tokens:", ...words);
  }
  engine.read(prompt, {});
  const bars = engine.likeliest(shape.vocabulary, { temperature: 0.7, topK: 5 });
  const sum = key => bars.reduce((total, bar) => total + bar[key], 0);
  check(Math.abs(sum("p") - 1) < 1e-4 && Math.abs(sum("drawn") - 1) < 1e-4, "probabilities add up to 1:", prompt, sum("p"), sum("drawn"));
  check(bars.filter(bar => bar.drawn > 0).length === 5, "five of top-k 5 can be drawn:", prompt);
  for (const [row, weights] of engine.attention(prompt, shape.layers - 1, 0).entries()) {
    check(Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-4, "a row of attention adds up to 1:", prompt, row);
    check(weights.slice(row + 1).every(weight => weight === 0), "nothing looks ahead:", prompt, row);
  }
}
for (const [name, bytes] of [["noise", model.subarray(4000, 9000)], ["half a file", model.subarray(0, 900_000)]]) {
  const other = engine.room(bytes.length);
  engine.fill(other, bytes);
  let problem = "";
  try { engine.open(other, bytes.length); } catch (error) { problem = error.message; }
  check(problem.startsWith("error: "), "a file that is no model is refused in words:", name, problem);
}
check(engine.encode("apple:").length > 0, "the model before it is still there");
let problem = "";
try { engine.read("many ".repeat(5000), {}); } catch (error) { problem = error.message; }
check(problem.includes("context"), "too long a prompt is refused in words:", problem);
console.log(`${prompts.length * ways.length} texts of damla, ${tokens} tokens, ${Math.round(tokens / seconds)} tokens per second in Node`);
process.exit(failures ? 1 : 0);
