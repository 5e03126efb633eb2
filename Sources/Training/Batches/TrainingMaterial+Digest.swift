import Hashing
import Tokenization

extension TrainingMaterial {
    /// SHA-256 of all tokens and of which the loss counts: another order is another material.
    package var digest: String {
        var bytes = RecordWriter()
        switch self {
        case .sequences(let sequences):
            for sequence in sequences {
                bytes.put(UInt64(sequence.tokens.count))
                for (token, target) in zip(sequence.tokens, sequence.targets) {
                    bytes.put(target ? ~token.rawValue : token.rawValue)
                }
            }
        case .documents(let documents, let rowLength):
            bytes.put(UInt64(rowLength) | 1 << 63)
            for document in documents {
                bytes.put(UInt64(document.count))
                for token in document { bytes.put(token.rawValue) }
            }
        }
        return bytes.bytes.withUnsafeBytes { SHA256Digest(of: $0).description }
    }
}
