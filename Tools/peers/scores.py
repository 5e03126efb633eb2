"""Scores by llama.cpp: reads tokens with a model, and an adapter if one is given, for tests to compare with.

    python scores.py MODEL OUT [--adapter FILE] TOKEN…

Writes to OUT, for each token, the logarithm of the probability of every vocabulary entry as the next one: [T][V] 32-bit
floats, little-endian. Works with llama-cpp-python, and with xllamacpp, which comes compiled.
"""
import argparse

import numpy


def by_llama_cpp_python(model_path, adapter_path, tokens):
    """By llama.cpp's C interface, in one batch."""
    import ctypes

    import llama_cpp as llama

    model = llama.llama_model_load_from_file(model_path.encode(), llama.llama_model_default_params())
    assert model, "llama.cpp could not load " + model_path
    params = llama.llama_context_default_params()
    params.n_ctx = 512
    params.n_threads = params.n_threads_batch = 2
    params.type_k = params.type_v = 0  # keys and values in 32 bits (GGML_TYPE_F32), as imbik keeps them
    params.flash_attn_type = 0  # off: it would round keys and values
    context = llama.llama_init_from_model(model, params)
    assert context, "llama.cpp could not make a context"
    if adapter_path:
        adapter = llama.llama_adapter_lora_init(model, adapter_path.encode())
        assert adapter, "llama.cpp could not load the adapter " + adapter_path
        adapters = (llama.llama_adapter_lora_p_ctypes * 1)(adapter)
        assert llama.llama_set_adapters_lora(context, adapters, 1, (ctypes.c_float * 1)(1.0)) == 0

    count = len(tokens)
    batch = llama.llama_batch_init(count, 0, 1)
    batch.n_tokens = count
    for index, token in enumerate(tokens):
        batch.token[index], batch.pos[index] = token, index
        batch.n_seq_id[index], batch.seq_id[index][0] = 1, 0
        batch.logits[index] = True
    assert llama.llama_decode(context, batch) == 0
    vocabulary = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model))
    logits = numpy.stack([
        numpy.ctypeslib.as_array(llama.llama_get_logits_ith(context, index), shape=(vocabulary,))
        for index in range(count)]).astype("float64")
    logits -= logits.max(axis=1, keepdims=True)
    return logits - numpy.log(numpy.exp(logits).sum(axis=1, keepdims=True))


def by_xllamacpp(model_path, adapter_path, tokens):
    """By llama.cpp's server within this process: each beginning of the text is a prompt of its own."""
    import xllamacpp as llama

    params = llama.CommonParams()
    params.model.path = model_path
    params.n_ctx, params.n_parallel, params.warmup, params.fit_params = 512, 1, False, False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    params.cache_type_k = params.cache_type_v = llama.ggml_type.GGML_TYPE_F32
    params.flash_attn_type = llama.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
    if adapter_path:
        params.lora_adapters = [llama.CommonAdapterLoraInfo(adapter_path, 1.0)]
    server = llama.Server(params)
    rows = []
    for count in range(1, len(tokens) + 1):
        answer = server.handle_completions({
            "prompt": tokens[:count], "n_predict": 1, "n_probs": 1 << 20, "temperature": 0, "cache_prompt": False})
        entries = answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        row = numpy.empty(len(entries))
        for entry in entries:
            row[entry["id"]] = entry["logprob"]
        rows.append(row)
    return numpy.stack(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--adapter")
    parser.add_argument("tokens", nargs="+", type=int)
    given = parser.parse_args()
    try:
        scores = by_llama_cpp_python(given.model, given.adapter, given.tokens)
    except ImportError:
        scores = by_xllamacpp(given.model, given.adapter, given.tokens)
    scores.astype("<f4").tofile(given.out)


main()
