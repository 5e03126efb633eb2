"""Writes metrics.json: what scikit-learn, SciPy and NumPy compute, for MetricsTests.swift to compare with.

    python3 -m venv venv && venv/bin/pip install scikit-learn scipy && venv/bin/python metrics.py
"""
import json
import pathlib
import numpy as np
import scipy
import sklearn
from scipy.stats import bootstrap
from sklearn import metrics

rng = np.random.default_rng(7)
labels = ["a", "b", "c", "d"]
classification = []
for n, right in [(1, 1.0), (5, 0.2), (60, 0.7), (400, 0.9)]:
    actual = rng.integers(0, 4 if n > 5 else 2, n)
    predicted = np.where(rng.random(n) < right, actual, rng.integers(0, 4, n))
    # Some confidences lie on the edges of bins.
    confidence = np.where(rng.random(n) < 0.2, rng.integers(1, 11, n) / 10, rng.uniform(0.25, 1, n))
    hit = (actual == predicted).astype(float)
    bins = np.digitize(confidence, np.arange(1, 10) / 10, right=True)
    gaps = [abs(hit[bins == b].sum() - confidence[bins == b].sum()) for b in range(10)]
    def undefined(score):  # scikit-learn says 0 where a label does not occur
        return [None if np.isnan(x) else x for x in score]
    scores = [metrics.precision_score, metrics.recall_score, metrics.f1_score]
    classification.append({
        "actual": actual.tolist(), "predicted": predicted.tolist(), "confidence": confidence.tolist(),
        "accuracy": metrics.accuracy_score(actual, predicted),
        "macro_f1": metrics.f1_score(actual, predicted, average="macro"),
        "precision": undefined(scores[0](actual, predicted, labels=range(4), average=None, zero_division=np.nan)),
        "recall": undefined(scores[1](actual, predicted, labels=range(4), average=None, zero_division=np.nan)),
        "f1": undefined(scores[2](actual, predicted, labels=range(4), average=None, zero_division=np.nan)),
        "confusion": metrics.confusion_matrix(actual, predicted, labels=range(4)).tolist(),
        "calibration_error": sum(gaps) / n,
    })
regression = []
for n, noise in [(2, 0.1), (30, 1.0), (200, 4.0)]:
    actual = rng.normal(3, 2, n)
    predicted = actual + rng.normal(0, noise, n)
    regression.append({
        "actual": actual.tolist(), "predicted": predicted.tolist(),
        "mean_absolute_error": metrics.mean_absolute_error(actual, predicted), "r2": metrics.r2_score(actual, predicted),
    })
quantiles = []
for n in [1, 2, 9, 50]:
    x = np.sort(rng.normal(size=n))
    q = [0, 0.025, 0.3, 0.5, 0.975, 1]
    quantiles.append({"sorted": x.tolist(), "q": q, "quantiles": np.quantile(x, q).tolist()})
sample = (rng.random(150) < 0.8).astype(float)
interval = bootstrap((sample,), np.mean, n_resamples=100_000, method="percentile", rng=rng).confidence_interval
result = {
    "versions": {"scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
    "classification": classification, "regression": regression, "quantiles": quantiles,
    "bootstrap": {"sample": sample.tolist(), "low": interval.low, "high": interval.high},
}
pathlib.Path(__file__).with_name("metrics.json").write_text(json.dumps(result) + "\n")
