package import Tokenization

/// `documents` laid end to end into rows of `length` tokens at most; each row starts where a document starts.
///
/// A document that its row has no room for is cut there, and begins the next row whole. One longer than a row is cut:
/// what is beyond `length` is not used. All tokens of a row but the first count in the loss.
package func documentRows(_ documents: [[TokenID]], length: Int) -> [TrainingSequence] {
    var rows: [TrainingSequence] = []
    var row: [TokenID] = []
    func endRow() {
        if row.count > 1 { rows.append(TrainingSequence(allOf: row)) }
        row.removeAll(keepingCapacity: true)
    }
    for document in documents {
        let room = length - row.count
        row += document.prefix(room)
        guard document.count >= room else { continue }
        endRow()
        // A row that this document began has as much of it as a row can have.
        if document.count > room && room < length {
            row += document.prefix(length)
            if row.count == length { endRow() }
        }
    }
    endRow()
    return rows
}
