import ImbikLab
import TestSupport
import Testing

@Suite("Datasets and prompts in cells")
struct DatasetTests {
    let boats = Dataset("boats", ["a small boat": "object", "a red bird": "animal", "a big ship": "object"])

    @Test func labelsAndExamples() {
        #expect(boats.labels == ["animal", "object"])
        #expect(boats.examples.map(\.answer) == ["object", "animal", "object"])
        #expect(boats.prefix(1).count == 1)
        #expect(boats.prefix(9).count == 3)
    }

    @Test func showsWhatItHolds() {
        #expect(
            boats.display.text == """
                boats: 3 examples; animal 1, object 2

                text          answer
                ────────────────────
                a small boat  object
                a red bird    animal
                a big ship    object
                """)
    }

    @Test func dataThatAreNotThereAreNamed() {
        #expect {
            try Dataset.load("no-such/data")
        } throws: { error in
            "\(error)".contains("lessons/data/no-such/data.jsonl")
        }
    }

    @Test func promptsShowWhatTheModelReads() {
        let prompt = Prompt("Definition: {text}\nCategory:", instruction: "Say the category.")
        #expect(prompt.description == "Say the category.\n\nDefinition: {text}\nCategory:")
        #expect(
            prompt.with(boats.prefix(1)).description == """
                Say the category.

                Definition: a small boat
                Category: object

                Definition: {text}
                Category:
                """)
    }

    @Test(arguments: [
        ([], ""), ([3], "▁"), ([1, 1], "▁▁"), ([0, 7], "▁█"), ([8, 4, 2, 1, 0, 0], "█▅▃▂▁▁"), ([0, .nan, 7], "▁ █"),
    ] as [([Double], String)])
    func lossesAsBars(_ values: [Double], _ bars: String) {
        #expect(sparkline(values, width: 24) == bars)
    }

    @Test func manyLossesAreAveraged() {
        #expect(sparkline((0..<240).map(Double.init), width: 8) == "▁▂▃▄▅▆▇█")
    }
}

@Suite("Adapting SmolLM2 in cells", .serialized, .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct AdaptingTests {
    static let prompt: Prompt = "Definition: {text}\nCategory:"
    static let train = Dataset(
        "things",
        [
            "a small dog with short legs": "animal", "a tool for cutting wood": "object", "a bird that cannot fly": "animal",
            "a chair with rockers": "object", "a fish of cold rivers": "animal", "a lamp for reading": "object",
            "a young horse": "animal", "a box for letters": "object",
        ])

    @Test func fineTuningAndDistilling() throws {
        let path = try #require(SmolLM2.path)
        let model = try Model.load(.file(path), threads: 2)
        let before = try model.evaluate(on: Self.train, Self.prompt)
        let tuned = try model.fineTuned(on: Self.train, Self.prompt, .lora(rank: 4), epochs: 6, learningRate: 1e-3, batch: 4)
        let after = try tuned.model.evaluate(on: Self.train, Self.prompt)
        #expect(tuned.training.trainedParameters == 1_221_120)
        #expect(tuned.model.parameters.total == 134_515_008, "no parameter more or less")
        #expect(tuned.training.losses.count == 12)
        #expect(try #require(after.accuracy).value >= #require(before.accuracy).value)
        #expect(try #require(after.accuracy).value > 0.8)
        #expect(try model.evaluate(on: Self.train, Self.prompt) == before, "the base is as it was")

        let student = try tuned.model.distilled(into: .layers(2), on: Self.train, Self.prompt, epochs: 2)
        #expect(student.model.layers == 2)
        #expect(student.model.parameters.total == 28_311_552 + 2 * 3_540_096 + 576)
        #expect(student.model.parameters.total < tuned.model.parameters.total)
        #expect(student.training.losses.count == 2)
    }

    @Test func tuningAgainGoesOnFromWhatWasTuned() throws {
        let model = try Model.load(.file(try #require(SmolLM2.path)), threads: 2)
        func tuned(_ model: Model, epochs: Int) throws -> FineTuned {
            try model.fineTuned(on: Self.train, Self.prompt, .lora(rank: 4), epochs: epochs, learningRate: 1e-3, batch: 4)
        }
        let first = try tuned(model, epochs: 4)
        let second = try tuned(first.model, epochs: 1)
        #expect(try #require(second.training.losses.first) < 0.5 * #require(first.training.losses.first))
    }

    @Test func whatCannotBeTrainedIsRefusedInWords() throws {
        let model = try Model.load(.file(try #require(SmolLM2.path)), threads: 1)
        func words(_ body: () throws -> Void) -> String {
            do { try body() } catch { return "\(error)" }
            return "nothing was thrown"
        }
        #expect(
            words { _ = try model.fineTuned(on: Dataset("one", ["a boat": "x", "a car": "x"]), Self.prompt) }
                .contains("one"))
        #expect(
            words { _ = try model.fineTuned(on: Self.train, Self.prompt, .lora(rank: 0)) }
                == "error: the rank of LoRA is 0; it must be at least 1")
        #expect(
            words { _ = try model.fineTuned(on: Self.train, Self.prompt, .full, learningRate: -.infinity) }
                == "error: the learning rate is -∞; it must be a number above 0")
        #expect(
            words { _ = try model.fineTuned(on: Self.train, Self.prompt, .lora(rank: 8, dropout: 1)) }
                == "error: the dropout of LoRA is 1; it must be from 0 to below 1")
        #expect(
            words { _ = try model.distilled(into: .layers(31), on: Self.train, Self.prompt) } == """
                error: a student of 31 of the teacher's layers can't be made: the teacher has 30
                  hint: ask for 1 to 30 layers
                """)
        #expect(
            words { _ = try Self.train.split(heldOut: 1.5) }
                == "error: the part to be held out is 1.5; it must be above 0 and below 1")
    }
}
