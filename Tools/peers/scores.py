"""Scores by llama.cpp: reads tokens with a model, and an adapter if one is given, for tests to compare with.

    python scores.py MODEL OUT [--adapter FILE] TOKEN…

Writes to OUT, for each token, the logarithm of the probability of every vocabulary entry as the next one: [T][V] 32-bit
floats, little-endian. Needs llama-cpp-python.
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--adapter")
    parser.add_argument("tokens", nargs="+", type=int)
    given = parser.parse_args()
    scores = by_llama_cpp_python(given.model, given.adapter, given.tokens)
    scores.astype("<f4").tofile(given.out)


main()
