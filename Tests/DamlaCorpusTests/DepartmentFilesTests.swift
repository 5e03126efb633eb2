import DamlaCorpus
import Datasets
import Foundation
import Testing

/// `lessons/data/departments` and `departments-tr`: messages to damla's shop. Rewritten when `IMBIK_RECORD=1`.
@Suite("The lessons' shop messages are those that the corpus's generator holds ready")
struct DepartmentFilesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons/data")

    @Test(arguments: Language.allCases)
    func filesAreWhatIsGenerated(_ language: Language) throws {
        let task = HeldOut(world: try Repository.world.get()).departmentTask(training: 900, held: 400, pool: 1500)
        let held = dataset("heldout", task.held, language)
        let training = without(leaksInto: [held], dataset("train", task.training, language))
        let folder = Self.root.appending(path: language == .english ? "departments" : "departments-tr")
        for data in [training, held, without(leaksInto: [held, training], dataset("unlabelled", task.pool, language))] {
            let text = data.examples.map { line($0, labelled: data.name != "unlabelled") }.joined()
            let file = folder.appending(path: "\(data.name).jsonl")
            if ProcessInfo.processInfo.environment["IMBIK_RECORD"] == "1" {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
                Issue.record("recorded \(file.lastPathComponent) of \(language), \(data.count); run again without IMBIK_RECORD")
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == text)
        }
    }

    /// Each text once.
    private func dataset(_ name: String, _ messages: [DepartmentTask.Message], _ language: Language) -> Dataset {
        var seen: Set<String> = []
        let own = messages.filter { $0.language == language && seen.insert($0.text).inserted }
        return Dataset(.classification, name: name, own.enumerated().map { index, message in
            Example(message.text, .label(message.label), origin: Origin(file: name, line: index + 1))
        })
    }

    /// Without what is nearly the same in one of `others`.
    private func without(leaksInto others: [Dataset], _ data: Dataset) -> Dataset {
        let leaks = Set(others.flatMap { data.leaks(into: $0) }.map(\.training.text))
        return Dataset(.classification, name: data.name, data.examples.filter { !leaks.contains($0.text) })
    }

    private func line(_ example: Example, labelled: Bool) -> String {
        guard labelled, case .label(let label) = example.target else { return "{\"text\":\"\(example.text)\"}\n" }
        return "{\"text\":\"\(example.text)\",\"label\":\"\(label)\"}\n"
    }
}
