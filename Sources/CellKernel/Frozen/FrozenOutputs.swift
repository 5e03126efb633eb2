package import Foundation

/// What the cells of one lesson in one language said when they last ran: `lessons/<folder>/outputs/<language>.json`.
///
/// The site and the terminal show this without running anything, and say that it is frozen, when, and where.
package struct FrozenOutputs: Codable, Hashable, Sendable {
    /// The version of the file's format.
    package var version = 1
    /// The lesson's id.
    package var lesson: String
    package var language: String
    /// In the order of the lesson.
    package var cells: [FrozenCell]

    package init(lesson: String, language: String, cells: [FrozenCell]) {
        (self.lesson, self.language, self.cells) = (lesson, language, cells)
    }

    package subscript(label: String) -> FrozenCell? { cells.first { $0.label == label } }

    /// Takes in what some cells said anew; cells that the lesson no longer has are dropped.
    ///
    /// - Parameter order: the labels of the lesson's cells.
    package mutating func update(with new: [FrozenCell], order: [String]) {
        cells = order.compactMap { label in new.first { $0.label == label } ?? self[label] }
    }

    /// The file's text: keys sorted, so that the same outputs give the same bytes.
    package var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }

    package init(json: Data) throws {
        self = try JSONDecoder().decode(FrozenOutputs.self, from: json)
    }
}

package struct FrozenCell: Codable, Hashable, Sendable {
    package var label: String
    /// `FrozenKey` of the run.
    package var key: String
    /// How it ended: `Outcome.name`.
    package var outcome: String
    package var outputs: [FrozenOutput]
    /// The compiler's own words: "Swift version 6.3.1 …".
    package var toolchain: String
    /// The kind of machine: processor and system.
    package var machine: String
    /// The day, as `2026-11-22`.
    package var date: String

    package init(
        label: String, key: String, outcome: String, outputs: [FrozenOutput], toolchain: String, machine: String,
        date: String
    ) {
        (self.label, self.key, self.outcome, self.outputs) = (label, key, outcome, outputs)
        (self.toolchain, self.machine, self.date) = (toolchain, machine, date)
    }
}

/// One thing that a cell said, in its order.
package enum FrozenOutput: Codable, Hashable, Sendable {
    case stream(name: String, text: String)
    /// MIME types to contents.
    case display(data: [String: String])
    case claim(text: String, holds: Bool)
    /// How the cell ended where it was meant to fail.
    case failure(text: String)
}
