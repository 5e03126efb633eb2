import GGUF
import LanguageModels
import Tensors
import Tokenization

/// The table of embeddings `[V, d]`, whose row is what stands for a token.
enum Embedding {
    /// It does not change: rows are read from the file's own blocks.
    case frozen(GGUFTensor)
    case trained(Parameter)

    var parameters: [Parameter] {
        switch self {
        case .frozen: []
        case .trained(let table): [table]
        }
    }

    /// x[t] = E[token t].
    func forward(_ tokens: [TokenID], into x: Rows, compute: Compute) {
        let d = x.width
        compute.forEachRow(tokens.count) { t in
            let row = Int(tokens[t].rawValue)
            switch self {
            case .trained(let table): x.row(t).update(from: table.start + row * d, count: d)
            case .frozen(let table):
                let format = table.readableFormat
                let bytes = table.bytes.baseAddress.unsafelyUnwrapped + row * format.rowBytes(columns: d)
                format.floats(from: bytes, count: d, into: x.row(t))
            }
        }
    }

    /// dE[token t] += dx[t]. A token may occur often, so the threads share the columns and not the tokens.
    func backward(_ tokens: [TokenID], dx: Rows, compute: Compute) {
        guard case .trained(let table) = self else { return }
        let d = dx.width
        let gradient = table.gradientStart
        compute.forEachPart(of: d) { columns in
            for (t, token) in tokens.enumerated() {
                let (from, to) = (dx.row(t), gradient + Int(token.rawValue) * d)
                for i in columns { to[i] += from[i] }
            }
        }
    }
}
