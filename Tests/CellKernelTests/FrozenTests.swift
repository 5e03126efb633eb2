import Diagnostics
import Foundation
import Testing

@testable import CellKernel

@Suite("Frozen outputs are kept as text and compared with a stated tolerance")
struct FrozenTests {
    private func cell(_ outputs: FrozenOutput..., label: String = "a", key: String = "k", outcome: String = "finished") -> FrozenCell {
        FrozenCell(label: label, key: key, outcome: outcome, outputs: outputs, toolchain: "Swift 6", machine: "m", date: "2026-01-02")
    }

    @Test func `the file is the same text for the same outputs, and reads back`() throws {
        let outputs = FrozenOutputs(
            lesson: "l", language: "en",
            cells: [cell(.stream(name: "stdout", text: "a/ç\n"), .display(data: ["text/plain": "t", "image/svg+xml": "<svg/>"]), .claim(text: "c", holds: true))])
        #expect(try FrozenOutputs(json: outputs.json) == outputs)
        #expect(try outputs.json == FrozenOutputs(json: outputs.json).json)
        #expect(
            try String(decoding: outputs.json, as: UTF8.self).hasPrefix(
                """
                {
                  "cells" : [
                    {
                      "date" : "2026-01-02",
                      "key" : "k",
                      "label" : "a",
                      "machine" : "m",
                      "outcome" : "finished",
                      "outputs" : [
                        {
                          "stream" : {
                            "name" : "stdout",
                            "text" : "a/ç\\n"
                """))
    }

    @Test(arguments: [
        ("0.31 nats", "0.32 nats", true), ("100.0", "101.9", true), ("100.0", "102.2", false), ("5 tokens", "6 tokens", false),
        ("134,515,008", "134,515,008", true), ("apple 0.5", "pear 0.5", false), ("a   0.5", "a  12.5", false),
        ("x  0.999", "x 1.000", true), ("1.0e-3", "1.01e-3", true), ("1.0e-3", "2.5e-3", false), ("-0.5", "0.5", false), ("", "", true),
        ("3.5.1", "3.5.2", false),
    ])
    func `numbers may move a little, counts and words may not`(frozen: String, now: String, same: Bool) {
        #expect(NumberTolerance.standard.accepts(now, for: frozen) == same)
    }

    @Test func `a difference names the cell, the line then and now`() {
        let frozen = cell(.stream(name: "stdout", text: "one\ntwo 0.5\n"))
        let now = cell(.stream(name: "stdout", text: "one\ntwo 0.7\n"))
        #expect(
            frozen.difference(from: now, tolerance: .standard, varies: false)?.phrase.english == """
                cell 'a': output 1 differs
                  frozen: two 0.5
                  now:    two 0.7
                """)
        #expect(frozen.difference(from: now, tolerance: .standard, varies: true) == nil)
        #expect(frozen.difference(from: frozen, tolerance: .standard, varies: false) == nil)
        #expect(
            frozen.difference(from: cell(), tolerance: .standard, varies: false)?.phrase.english
                == "cell 'a': it has 0 outputs instead of 1")
        #expect(
            cell().difference(from: cell(outcome: "trap"), tolerance: .standard, varies: true)?.phrase.english == """
                cell 'a': it ends differently
                  frozen: finished
                  now:    trap
                """)
        #expect(
            cell().difference(from: cell(key: "other"), tolerance: .standard, varies: true)?.problem
                == "its source, one before it, the compiler or the model has changed since it was frozen")
    }

    @Test func `the key depends on all that the output depends on`() {
        let base = FrozenKey.of(sources: ["a", "b"], toolchain: "t", models: ["m": "1"], seed: 0)
        let others = [
            FrozenKey.of(sources: ["ab"], toolchain: "t", models: ["m": "1"], seed: 0),
            FrozenKey.of(sources: ["a", "c"], toolchain: "t", models: ["m": "1"], seed: 0),
            FrozenKey.of(sources: ["a", "b"], toolchain: "u", models: ["m": "1"], seed: 0),
            FrozenKey.of(sources: ["a", "b"], toolchain: "t", models: ["m": "2"], seed: 0),
            FrozenKey.of(sources: ["a", "b"], toolchain: "t", models: ["m": "1"], seed: 1),
        ]
        #expect(!others.contains(base))
        #expect(base == FrozenKey.of(sources: ["a", "b"], toolchain: "t", models: ["m": "1"], seed: 0))
    }

    @Test func `pieces of a stream are joined, and progress is left out`() {
        var recorder = OutputRecorder()
        for event in [
            CellEvent.compiling, .output(.output, "a"), .progress(label: "p", fraction: nil, detail: nil),
            .output(.output, "b\n"), .output(.errors, "e"), .claim(text: "no", holds: false),
        ] {
            recorder.record(event)
        }
        #expect(
            recorder.outputs == [
                .stream(name: "stdout", text: "ab\n"), .stream(name: "stderr", text: "e"), .claim(text: "no", holds: false),
            ])
        #expect(recorder.falseClaims == ["no"])
    }

    @Test func `cells run alone replace their own outputs, and lost cells are dropped`() {
        var outputs = FrozenOutputs(lesson: "l", language: "en", cells: [cell(label: "a"), cell(label: "gone"), cell(label: "b")])
        outputs.update(with: [cell(label: "b", key: "new")], order: ["b", "a", "c"])
        #expect(outputs.cells.map { $0.label + $0.key } == ["bnew", "ak"])
    }
}
