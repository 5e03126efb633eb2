"""Writes rounded.json: floats, and what llama.cpp's own Python package `gguf` stores them as.

    pip install gguf==0.19.0 && python make-rounded.py > rounded.json
"""
import json

import numpy
from gguf import GGMLQuantizationType as Type
from gguf.quants import quantize

random = numpy.random.default_rng(1)
blocks = [
    random.normal(0, 0.05, (24, 32)),
    random.uniform(-1, 1, (4, 32)),
    random.normal(0, 1, (4, 32)) * 10.0 ** random.integers(-6, 4, (4, 32)),
    numpy.zeros((1, 32)),
    numpy.full((1, 32), 0.3),
    numpy.full((1, 32), -2.0),
    numpy.arange(-16, 16)[None] / 8.0,  # both ends, and halves
    numpy.tile([1.0, -1.0], 16)[None],  # equally large: the first counts
    numpy.tile([-1.0, 1.0], 16)[None],
    numpy.where(numpy.arange(32) == 5, 1e-7, 0)[None],  # a scale below the normal halves
    numpy.round(random.normal(0, 40, (4, 32))) / 2,
]
numbers = numpy.concatenate(blocks).astype(numpy.float32)
with numpy.errstate(all="ignore"):
    stored = {t.name: numpy.ascontiguousarray(quantize(numbers, t)).view(numpy.uint8).tobytes().hex()
              for t in (Type.F32, Type.F16, Type.BF16, Type.Q8_0, Type.Q4_0, Type.Q4_1)}
print(json.dumps({"numbers": numbers.view(numpy.uint32).ravel().tolist(), "stored": stored}, indent=0))
