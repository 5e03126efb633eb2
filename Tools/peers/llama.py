"""llama.cpp (llama-cpp-python's low-level interface) at the work that 'imbik bench' measures; prints the same JSON.

    python llama.py decode|prefill|batch|load|first|tokenize MODEL --threads 2 --runs 5 [--text FILE] [--width N]
"""
import argparse
import ctypes
import json
import statistics
import time

import llama_cpp as llama

# The same texts as in Sources/imbik/Bench/ModelBenches.swift and BatchBenches.swift.
STORY = "<|im_start|>user\nTell me a long story about a lighthouse keeper.<|im_end|>\n<|im_start|>assistant\n"
GRAVITY = (
    "<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n"
    "<|im_start|>user\nWhat is gravity?<|im_end|>\n<|im_start|>assistant\n"
)
PROSE = (
    "A still is a vessel for distilling. The liquid is heated until its lighter part rises as vapour; the vapour "
    "cools in a long neck and drips into a flask. What is left behind is thick and dark, and what is gained is "
    "clear and strong. The old alchemists wrote that patience is the first tool and fire only the second.\n"
)


def load(path):
    model = llama.llama_model_load_from_file(path.encode(), llama.llama_model_default_params())
    assert model, "llama.cpp could not load " + path
    return model


def new_context(model, threads, length):
    params = llama.llama_context_default_params()
    params.n_ctx = length
    params.n_batch = params.n_ubatch = 512
    params.n_threads = params.n_threads_batch = threads
    params.no_perf = True
    context = llama.llama_init_from_model(model, params)
    assert context, "llama.cpp could not make a context"
    return context


def tokenize(model, text, special):
    data = text if isinstance(text, bytes) else text.encode()
    tokens = (llama.llama_token * (len(data) + 8))()
    count = llama.llama_tokenize(
        llama.llama_model_get_vocab(model), data, len(data), tokens, len(tokens), False, special)
    assert count >= 0
    return tokens, count


class Reader:
    """Reads tokens with one context, and finds the likeliest next one."""

    def __init__(self, model, threads, length=1024):
        self.context = new_context(model, threads, length)
        self.vocabulary = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model))
        self.batch = llama.llama_batch_init(512, 0, 1)
        self.position = 0

    def forget(self):
        llama.llama_memory_clear(llama.llama_get_memory(self.context), True)
        self.position = 0

    def read(self, tokens, count):
        batch = self.batch
        batch.n_tokens = count
        for index in range(count):
            batch.token[index] = tokens[index]
            batch.pos[index] = self.position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = 0
            batch.logits[index] = index == count - 1
        assert llama.llama_decode(self.context, batch) == 0
        self.position += count

    def likeliest(self):
        import numpy
        scores = numpy.ctypeslib.as_array(llama.llama_get_logits_ith(self.context, -1), shape=(self.vocabulary,))
        return int(scores.argmax())

    def close(self):
        llama.llama_batch_free(self.batch)
        llama.llama_free(self.context)


def decode(options):
    model = load(options.model)
    reader = Reader(model, options.threads)
    prompt, count = tokenize(model, STORY, True)
    values = []
    for run in range(options.runs + 1):
        reader.forget()
        reader.read(prompt, count)
        token = reader.likeliest()
        start = time.perf_counter()
        for _ in range(128):
            reader.read([token], 1)
            token = reader.likeliest()
        if run:
            values.append(128 / (time.perf_counter() - start))
    return "tokens/s", values


def prefill(options):
    model = load(options.model)
    reader = Reader(model, options.threads)
    tokens, count = tokenize(model, PROSE, False)
    prompt = [tokens[index % count] for index in range(512)]
    values = []
    for run in range(options.runs + 1):
        reader.forget()
        start = time.perf_counter()
        reader.read(prompt, 512)
        llama.llama_get_logits_ith(reader.context, -1)[0]
        if run:
            values.append(512 / (time.perf_counter() - start))
    return "tokens/s", values


def batch(options):
    """64 prompts, 64 new tokens each, greedily, `width` of them at once; a prompt enters as soon as a text has ended."""
    import numpy
    model, width, length = load(options.model), options.width, 64
    params = llama.llama_context_default_params()
    params.n_ctx, params.n_batch, params.n_ubatch, params.n_seq_max = width * 128, 2048, 512, width
    params.n_threads = params.n_threads_batch = options.threads
    params.no_perf = True
    context = llama.llama_init_from_model(model, params)
    assert context, "llama.cpp could not make a context"
    vocabulary = llama.llama_model_get_vocab(model)
    count = llama.llama_vocab_n_tokens(vocabulary)
    memory = llama.llama_get_memory(context)
    words = ["river", "stone", "cloud", "lamp"]
    prompts = []
    for index in range(64):
        tokens, n = tokenize(model, f"<|im_start|>user\nTell me a long story about the number {index} and the word "
                                    f"{words[index % 4]}.<|im_end|>\n<|im_start|>assistant\n", True)
        prompts.append(list(tokens[:n]))
    rows = llama.llama_batch_init(2048, 0, 1)

    def run():
        llama.llama_memory_clear(memory, True)
        waiting, slots, written = list(prompts), {}, 0
        while waiting or slots:
            rows.n_tokens, last = 0, {}
            for slot in range(width):
                if slot not in slots and waiting:
                    llama.llama_memory_seq_rm(memory, slot, -1, -1)
                    slots[slot] = dict(position=0, pending=waiting.pop(0), written=0)
                if slot in slots:
                    text = slots[slot]
                    for place, token in enumerate(text["pending"]):
                        at = rows.n_tokens
                        rows.token[at], rows.pos[at] = token, text["position"] + place
                        rows.n_seq_id[at], rows.seq_id[at][0] = 1, slot
                        rows.logits[at] = place == len(text["pending"]) - 1
                        last[slot], rows.n_tokens = at, at + 1
                    text["position"] += len(text["pending"])
            assert llama.llama_decode(context, rows) == 0
            for slot, at in last.items():
                text = slots[slot]
                scores = numpy.ctypeslib.as_array(llama.llama_get_logits_ith(context, at), shape=(count,))
                token = int(scores.argmax())
                ended = llama.llama_vocab_is_eog(vocabulary, token)
                if not ended:
                    text["written"], text["pending"], written = text["written"] + 1, [token], written + 1
                if ended or text["written"] == length:
                    del slots[slot]
        return written

    values = []
    for number in range(options.runs + 1):
        start = time.perf_counter()
        written = run()
        if number:
            values.append(written / (time.perf_counter() - start))
    return "tokens/s", values


def load_only(options):
    values = []
    for run in range(options.runs + 1):
        start = time.perf_counter()
        model = load(options.model)
        if run:
            values.append((time.perf_counter() - start) * 1000)
        llama.llama_model_free(model)
    return "ms", values


def load_to_first_token(options):
    import numpy  # noqa: F401  (its own import is not llama.cpp's time)
    values = []
    for run in range(options.runs + 1):
        start = time.perf_counter()
        model = load(options.model)
        reader = Reader(model, options.threads)
        reader.read(*tokenize(model, GRAVITY, True))
        reader.likeliest()
        if run:
            values.append((time.perf_counter() - start) * 1000)
        reader.close()
        llama.llama_model_free(model)
    return "ms", values


def tokenize_text(options):
    model = load(options.model)
    with open(options.text, "rb") as file:
        data = file.read()
    values = []
    for run in range(options.runs + 1):
        start = time.perf_counter()
        tokenize(model, data, False)
        if run:
            values.append(len(data) / 1e6 / (time.perf_counter() - start))
    return "MB/s", values


def memory(field):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(field))


def main():
    subjects = {"decode": decode, "prefill": prefill, "batch": batch, "load": load_only, "first": load_to_first_token,
                "tokenize": tokenize_text}
    parser = argparse.ArgumentParser()
    parser.add_argument("subject", choices=subjects)
    parser.add_argument("model")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--text")
    parser.add_argument("--width", type=int, default=32, help="with batch: texts at once")
    options = parser.parse_args()

    quiet = llama.llama_log_callback(lambda level, text, data: None)
    llama.llama_log_set(quiet, ctypes.c_void_p(0))
    llama.llama_backend_init()
    unit, values = subjects[options.subject](options)
    print(json.dumps(dict(
        name=options.subject, unit=unit, values=values, min=min(values), median=statistics.median(values),
        max=max(values), runs=len(values), threads=options.threads,
        peakBytes=memory("VmHWM"))))  # of the whole process, as imbik's


if __name__ == "__main__":
    main()
