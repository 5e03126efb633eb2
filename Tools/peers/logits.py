"""Scores by llama.cpp: reads tokens with a model, and an adapter if one is given, for tests to compare with.

    python logits.py MODEL OUT [--adapter FILE] TOKEN…

Writes to OUT, for each token, the scores of every vocabulary entry as the next one: [T][V] 32-bit floats, little-endian.
"""
import argparse
import ctypes

import llama_cpp as llama
import numpy


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--adapter")
    parser.add_argument("tokens", nargs="+", type=int)
    given = parser.parse_args()

    model = llama.llama_model_load_from_file(given.model.encode(), llama.llama_model_default_params())
    assert model, "llama.cpp could not load " + given.model
    adapter = None
    if given.adapter:
        adapter = llama.llama_adapter_lora_init(model, given.adapter.encode())
        assert adapter, "llama.cpp could not load the adapter " + given.adapter
    params = llama.llama_context_default_params()
    params.n_ctx = 512
    params.n_threads = params.n_threads_batch = 2
    params.type_k = params.type_v = 0  # keys and values in 32 bits (GGML_TYPE_F32), as imbik keeps them
    params.flash_attn_type = 0  # off: it would round keys and values
    context = llama.llama_init_from_model(model, params)
    assert context, "llama.cpp could not make a context"
    if adapter:
        adapters = (llama.llama_adapter_lora_p_ctypes * 1)(adapter)
        assert llama.llama_set_adapters_lora(context, adapters, 1, (ctypes.c_float * 1)(1.0)) == 0

    count = len(given.tokens)
    batch = llama.llama_batch_init(count, 0, 1)
    batch.n_tokens = count
    for index, token in enumerate(given.tokens):
        batch.token[index], batch.pos[index] = token, index
        batch.n_seq_id[index], batch.seq_id[index][0] = 1, 0
        batch.logits[index] = True
    assert llama.llama_decode(context, batch) == 0
    vocabulary = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model))
    scores = [numpy.ctypeslib.as_array(llama.llama_get_logits_ith(context, index), shape=(vocabulary,)).copy()
              for index in range(count)]
    numpy.stack(scores).astype("<f4").tofile(given.out)


main()
