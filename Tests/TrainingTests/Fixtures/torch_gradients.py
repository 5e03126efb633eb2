"""Gradients by PyTorch's autograd, for TorchGradientTests: run once, `python torch_gradients.py > torch_gradients.json`.

A tiny decoder whose weights are a formula (`number`), so that the test makes the same ones; with and without adapters.
`python torch_gradients.py SmolLM2.gguf > torch_smollm2.json` gives norms and samples for the real model (needs gguf).
"""
import json, math, sys, numpy as np, torch, torch.nn.functional as F


def number(tensor, i, scale):
    return scale * math.sin(0.7 * i + 1.3 * tensor + 0.1)


class Decoder:
    """Of the Llama family; rotary pairs are neighbours, as in GGUF files."""

    def __init__(s, weights, layers, heads, shared, k, base, epsilon, adapters=None, scale=0.0):
        s.w, s.layers, s.h, s.g, s.k, s.base, s.eps, s.adapters, s.scale = weights, layers, heads, shared, k, base, epsilon, adapters or {}, scale

    def linear(s, x, name):
        y = F.linear(x, s.w[name])
        if name + ".lora_a" in s.adapters:
            y = y + s.scale * F.linear(F.linear(x, s.adapters[name + ".lora_a"]), s.adapters[name + ".lora_b"])
        return y

    def norm(s, x, name):
        return F.rms_norm(x, (x.shape[-1],), s.w[name], s.eps)

    def turn(s, x):  # [T, heads, k]
        angle = torch.outer(torch.arange(x.shape[0], dtype=x.dtype), s.base ** (-torch.arange(0, s.k, 2, dtype=x.dtype) / s.k))
        c, d = angle.cos()[:, None], angle.sin()[:, None]
        a, b = x[..., 0::2], x[..., 1::2]
        return torch.stack([a * c - b * d, a * d + b * c], -1).flatten(-2)

    def loss(s, tokens, targets):
        T = len(tokens)
        x = s.w["token_embd.weight"][torch.tensor(tokens)]
        for n in range(s.layers):
            p = f"blk.{n}."
            h = s.norm(x, p + "attn_norm.weight")
            q = s.turn(s.linear(h, p + "attn_q.weight").view(T, s.h, s.k)).transpose(0, 1)
            k = s.turn(s.linear(h, p + "attn_k.weight").view(T, s.g, s.k)).transpose(0, 1).repeat_interleave(s.h // s.g, 0)
            v = s.linear(h, p + "attn_v.weight").view(T, s.g, s.k).transpose(0, 1).repeat_interleave(s.h // s.g, 0)
            a = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(0, 1).reshape(T, -1)
            x = x + s.linear(a, p + "attn_output.weight")
            h = s.norm(x, p + "ffn_norm.weight")
            x = x + s.linear(F.silu(s.linear(h, p + "ffn_gate.weight")) * s.linear(h, p + "ffn_up.weight"), p + "ffn_down.weight")
        x = s.norm(x, "output_norm.weight")
        logits = F.linear(x, s.w.get("output.weight", s.w["token_embd.weight"]))
        at = [t for t in range(1, T) if targets[t]]
        return F.cross_entropy(logits[[t - 1 for t in at]], torch.tensor([tokens[t] for t in at]), reduction="sum")


def tiny():
    V, d, h, g, k, f, layers, r = 12, 8, 2, 1, 4, 10, 2, 2
    shapes = {"token_embd.weight": [V, d]}
    for n in range(layers):
        p = f"blk.{n}."
        shapes |= {p + "attn_norm.weight": [d], p + "attn_q.weight": [h * k, d], p + "attn_k.weight": [g * k, d], p + "attn_v.weight": [g * k, d],
                   p + "attn_output.weight": [d, h * k], p + "ffn_norm.weight": [d], p + "ffn_gate.weight": [f, d], p + "ffn_up.weight": [f, d], p + "ffn_down.weight": [d, f]}
    shapes |= {"output_norm.weight": [d], "output.weight": [V, d]}
    make = lambda n, shape, scale, shift=0: torch.tensor(np.array([number(n, i, scale) + shift for i in range(math.prod(shape))], np.float32).reshape(shape), dtype=torch.float64, requires_grad=True)
    w = {name: make(n, s, 0.3, 1) if len(s) == 1 else make(n, s, 0.6) for n, (name, s) in enumerate(shapes.items())}
    sequences = [([3, 1, 4, 1, 5, 9, 2, 6], [0, 1, 0, 1, 1, 0, 1, 1]), ([5, 3, 5, 8], [0, 0, 1, 1])]
    rounded = lambda g: [float(f"{v:.6g}") for v in g.flatten().tolist()]

    def run(adapters, wanted):
        m = Decoder(w, layers, h, g, k, 10000.0, 1e-5, adapters, 1.5)
        loss = sum(m.loss(*s) for s in sequences)
        gradients = torch.autograd.grad(loss, list(wanted.values()))
        return {"loss": loss.item(), "gradients": {n: rounded(v) for n, v in zip(wanted, gradients)}}

    linear = [n for n in shapes if n.startswith("blk") and "norm" not in n]
    adapters = {}
    for n, name in enumerate(linear):
        adapters[name + ".lora_a"] = make(100 + 2 * n, [r, shapes[name][1]], 0.5)
        adapters[name + ".lora_b"] = make(101 + 2 * n, [shapes[name][0], r], 0.5)
    print(json.dumps({"shapes": list(map(list, shapes.items())), "sequences": sequences, "full": run({}, w), "adapters": run(adapters, adapters)}))


def smollm2(path):
    from gguf import GGUFReader, dequantize
    w = {t.name: torch.tensor(dequantize(t.data, t.tensor_type).astype(np.float32).reshape(list(t.shape)[::-1]), requires_grad=True) for t in GGUFReader(path).tensors}
    tokens = [504, 3575, 282, 4649, 314, 7042, 30, 378, 1236, 253, 2109, 28, 284, 260, 2003, 314]
    loss = Decoder(w, 30, 9, 3, 64, 100000.0, 1e-5).loss(tokens, [0] + [1] * 15)
    loss.backward()
    names = ["token_embd.weight", "output_norm.weight"] + [f"blk.{n}.{p}.weight" for n in (0, 14, 29) for p in ("attn_norm", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_norm", "ffn_gate", "ffn_up", "ffn_down")]
    samples = {}
    for name in names:
        g = w[name].grad.flatten()
        step = max(1, g.numel() // 5)
        samples[name] = {"norm": float(f"{g.norm().item():.6g}"), "step": step, "values": [float(f"{v:.6g}") for v in g[::step].tolist()]}
    print(json.dumps({"tokens": tokens, "loss": loss.item(), "gradients": samples}))


smollm2(sys.argv[1]) if len(sys.argv) > 1 else tiny()
