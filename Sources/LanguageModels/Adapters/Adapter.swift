// Low-rank adaptation (Hu et al. 2021, arXiv:2106.09685, §4.1): y = W x + (α / r) B A x, where A is [r, columns] and
// B is [rows, r], r far smaller than either. Files are GGUF as llama.cpp writes and reads them.

/// Low-rank updates for the matrices of one model: what a LoRA fine-tuning has learned.
///
///     let adapter = try Adapter(GGUFFile.open("recipes.gguf"))
///     let tuned = try model.adapted(by: adapter)
public struct Adapter: Sendable {
    /// The update of one matrix W `[rows, columns]`.
    public struct Update: Sendable {
        /// The matrix's name, such as "blk.0.attn_q.weight".
        public let target: String
        /// Rows of A, columns of B (r).
        public let rank: Int
        public let rows: Int
        public let columns: Int
        /// A, `[r, columns]`.
        package let a: [Float]
        /// B, `[rows, r]`.
        package let b: [Float]

        /// An update that was just learned.
        package init(_ target: String, rank: Int, rows: Int, columns: Int, a: [Float], b: [Float]) {
            precondition(a.count == rank * columns && b.count == rows * rank, "factors as large as their shapes say")
            (self.target, self.rank, self.rows, self.columns, self.a, self.b) = (target, rank, rows, columns, a, b)
        }
    }

    /// The architecture of the model that it was made for.
    public let architecture: String
    /// α: what an update adds is scaled by α / r; 0 means that it isn't scaled at all, as llama.cpp has it.
    public let alpha: Float
    /// In the order of the file.
    public let updates: [Update]
    /// The path or name of the file, for messages.
    public let fileName: String

    /// An adapter that was just learned.
    package init(architecture: String, alpha: Float, _ updates: [Update], name: String) {
        (self.architecture, self.alpha, self.updates, fileName) = (architecture, alpha, updates, name)
    }

    /// Numbers that were learned.
    public var parameterCount: Int { updates.reduce(0) { $0 + $1.a.count + $1.b.count } }

    /// The factor of B A.
    package func scale(of update: Update) -> Float { alpha == 0 ? 1 : alpha / Float(update.rank) }

    package func update(for target: String) -> Update? {
        updates.first { $0.target.utf8.elementsEqual(target.utf8) }
    }
}
