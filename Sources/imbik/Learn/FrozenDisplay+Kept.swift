import CellKernel
import Dialogue
import Lessons

extension FrozenDisplay {
    /// What a dialogue is told of the cells that are kept.
    static func source(_ kept: KeptOutputs) -> Source {
        { lesson, label in kept.cell(label, of: lesson).map { FrozenDisplay($0.cell, isCurrent: $0.isCurrent) } }
    }

    private init(_ cell: FrozenCell, isCurrent: Bool) {
        let pieces = cell.outputs.map { output -> Piece in
            switch output {
            case .stream(let name, let text): .output(text, isError: name == "stderr")
            case .display(let data): .display(data["text/plain"] ?? "")
            case .claim(let text, let holds): .claim(text, holds: holds)
            case .failure(let text): .failure(text)
            }
        }
        self.init(pieces: pieces, date: cell.date, machine: cell.machine, isCurrent: isCurrent)
    }
}
