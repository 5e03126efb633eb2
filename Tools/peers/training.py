"""PyTorch at the training steps that 'imbik bench' measures; prints the same JSON.

    python training.py tune|full|distill|pretrain MODEL --precision fp32|bf16 --threads 2 --runs 5

The model is written out by hand, as plainly as fast: fused attention, norms and AdamW, autocast for bfloat16.
"""
import argparse
import contextlib
import json
import math
import statistics
import time

import torch
import torch.nn as nn
import torch.nn.functional as F


class Shape:
    def __init__(self, layers, width, heads, key_heads, feed_forward, vocabulary, base, epsilon=1e-5):
        self.layers, self.width, self.heads, self.key_heads = layers, width, heads, key_heads
        self.feed_forward, self.vocabulary, self.base, self.epsilon = feed_forward, vocabulary, base, epsilon
        self.head = width // heads


class Linear(nn.Module):
    """y = x·Wᵀ, and beside it, where asked for, LoRA of rank 8 and alpha 16."""

    def __init__(self, columns, rows):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(rows, columns) * 0.6 / math.sqrt(columns))
        self.a = self.b = None

    def adapt(self, rank=8):
        rows, columns = self.weight.shape
        self.a = nn.Parameter(torch.randn(rank, columns) / math.sqrt(columns))
        self.b = nn.Parameter(torch.zeros(rows, rank))

    def forward(self, x):
        y = F.linear(x, self.weight)
        return y if self.a is None else y + F.linear(F.linear(x, self.a), self.b) * 2


def rotate(x, cosines, sines):
    half = x.shape[-1] // 2
    return x * cosines + torch.cat([-x[..., half:], x[..., :half]], -1) * sines


class Layer(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.norm1, self.norm2 = nn.Parameter(torch.ones(s.width)), nn.Parameter(torch.ones(s.width))
        self.q, self.o = Linear(s.width, s.width), Linear(s.width, s.width)
        self.k, self.v = Linear(s.width, s.key_heads * s.head), Linear(s.width, s.key_heads * s.head)
        self.gate, self.up = Linear(s.width, s.feed_forward), Linear(s.width, s.feed_forward)
        self.down = Linear(s.feed_forward, s.width)

    def forward(self, x, cosines, sines):
        s, (texts, length, _) = self.s, x.shape
        n = F.rms_norm(x, (s.width,), self.norm1.to(x.dtype), s.epsilon)
        q = self.q(n).view(texts, length, s.heads, s.head).transpose(1, 2)
        k = self.k(n).view(texts, length, s.key_heads, s.head).transpose(1, 2)
        v = self.v(n).view(texts, length, s.key_heads, s.head).transpose(1, 2)
        q, k = rotate(q, cosines, sines).to(v.dtype), rotate(k, cosines, sines).to(v.dtype)
        k, v = (t.repeat_interleave(s.heads // s.key_heads, 1) for t in (k, v))
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.o(mixed.transpose(1, 2).reshape(texts, length, s.width))
        n = F.rms_norm(x, (s.width,), self.norm2.to(x.dtype), s.epsilon)
        return x + self.down(F.silu(self.gate(n)) * self.up(n))


class Model(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.embedding = nn.Parameter(torch.randn(s.vocabulary, s.width) * 0.02)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))
        self.norm = nn.Parameter(torch.ones(s.width))
        angles = torch.outer(torch.arange(512).float(), 1 / s.base ** (torch.arange(0, s.head, 2).float() / s.head))
        angles = torch.cat([angles, angles], -1)
        self.cosines, self.sines = angles.cos(), angles.sin()

    def forward(self, tokens):
        x = F.embedding(tokens, self.embedding)
        cosines, sines = (table[:tokens.shape[1]].to(x.dtype) for table in (self.cosines, self.sines))
        for layer in self.layers:
            x = layer(x, cosines, sines)
        return F.linear(F.rms_norm(x, (self.s.width,), self.norm.to(x.dtype), self.s.epsilon), self.embedding)


def load(path, layers=None):
    """The weights of a GGUF file; of an evenly spaced choice of its layers, if so many are asked for."""
    import gguf
    import numpy

    reader = gguf.GGUFReader(path)
    field = lambda name: reader.fields["llama." + name].contents()  # noqa: E731
    tensors = {t.name: t for t in reader.tensors}
    weights = lambda name: torch.from_numpy(  # noqa: E731
        gguf.dequantize(tensors[name].data, tensors[name].tensor_type).astype(numpy.float32))
    shape = Shape(field("block_count"), field("embedding_length"), field("attention.head_count"),
                  field("attention.head_count_kv"), field("feed_forward_length"), weights("token_embd.weight").shape[0],
                  field("rope.freq_base"), field("attention.layer_norm_rms_epsilon"))
    all_layers = shape.layers
    if layers:
        shape.layers = layers
    model = Model(shape)

    def unpermuted(w, heads):  # the file interleaves the pairs that are rotated
        return w.reshape(heads, w.shape[0] // heads // 2, 2, w.shape[1]).swapaxes(1, 2).reshape(w.shape)

    with torch.no_grad():
        model.embedding.copy_(weights("token_embd.weight"))
        model.norm.copy_(weights("output_norm.weight"))
        for index, layer in enumerate(model.layers):
            n = round(index * (all_layers - 1) / (shape.layers - 1)) if layers else index
            part = lambda name: weights(f"blk.{n}.{name}.weight")  # noqa: E731, B023
            layer.q.weight.copy_(unpermuted(part("attn_q"), shape.heads))
            layer.k.weight.copy_(unpermuted(part("attn_k"), shape.key_heads))
            for linear, name in ((layer.v, "attn_v"), (layer.o, "attn_output"), (layer.gate, "ffn_gate"),
                                 (layer.up, "ffn_up"), (layer.down, "ffn_down")):
                linear.weight.copy_(part(name))
            layer.norm1.copy_(part("attn_norm"))
            layer.norm2.copy_(part("ffn_norm"))
    return model


def work(options):
    """A function that takes one step, and how many tokens it is."""
    half = options.precision == "bf16"
    cast = lambda: torch.autocast("cpu", dtype=torch.bfloat16) if half else contextlib.nullcontext()  # noqa: E731
    teacher, decay, (texts, length) = None, 0.01, (8, 64)
    if options.subject == "pretrain":
        model, decay, (texts, length) = Model(Shape(4, 192, 6, 6, 512, 4096, 10_000)), 0.1, (4, 255)
    elif options.subject == "distill":
        teacher, model = load(options.model).requires_grad_(False), load(options.model, layers=8)
    else:
        model = load(options.model)
    if options.subject == "tune":
        model.requires_grad_(False)
        for layer in model.layers:
            for linear in (layer.q, layer.k, layer.v, layer.o, layer.gate, layer.up, layer.down):
                linear.adapt()
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=1e-5, weight_decay=decay, fused=True)
    tokens = torch.randint(0, model.s.vocabulary, (texts, length + 1), generator=torch.Generator().manual_seed(1))
    inputs, targets = tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()

    def step():
        with cast():
            scores = model(inputs)
        scores = scores.float().view(-1, model.s.vocabulary)
        if teacher:
            with torch.no_grad(), cast():
                wanted = teacher(inputs).float().view(-1, model.s.vocabulary)
            loss = F.kl_div(F.log_softmax(scores, -1), F.log_softmax(wanted, -1), log_target=True, reduction="batchmean")
        else:
            loss = F.cross_entropy(scores, targets.view(-1))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        return loss.item()

    return step, texts * length


def memory(field):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(field))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("subject", choices=["tune", "full", "distill", "pretrain"])
    parser.add_argument("model")
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    step, tokens = work(options)
    with open("/proc/self/clear_refs", "w") as peak:  # loading does not count, as it does not for imbik
        peak.write("5")
    loss = step()
    step()
    values = []
    for _ in range(options.runs):
        start = time.perf_counter()
        step()
        values.append(tokens / (time.perf_counter() - start))
    print(json.dumps(dict(
        name=options.subject, unit="tokens/s", values=values, min=min(values), median=statistics.median(values),
        max=max(values), runs=len(values), threads=options.threads, firstLoss=loss, peakBytes=memory("VmHWM"))))


if __name__ == "__main__":
    main()
