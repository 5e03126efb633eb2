import LanguageModels
package import Tensors

/// Which tensor of a model is stored in which format.
///
/// Matrices get the format asked for. Norms stay F32: they are a thousandth of the numbers. The matrix that scores the
/// output gets Q8_0 where the others get four bits: every error in it goes straight to the scores. A matrix whose rows are
/// no whole blocks gets F16.
package struct FormatChoice: Hashable, Sendable {
    package var matrices: ElementFormat
    /// Whether the embedding matrix scores the output too.
    package var tiedEmbeddings: Bool

    package init(_ matrices: ElementFormat, tiedEmbeddings: Bool) {
        (self.matrices, self.tiedEmbeddings) = (matrices, tiedEmbeddings)
    }

    package func format(of name: String, shape: [Int]) -> ElementFormat {
        guard shape.count > 1, let columns = shape.last else { return .f32 }
        guard columns % matrices.blockLength == 0 else { return .f16 }
        let scoresOutput = name == (tiedEmbeddings ? TensorName.embedding : TensorName.output)
        switch matrices {
        case .q4_0, .q4_1: return scoresOutput ? .q8_0 : matrices
        case .f32, .f16, .bf16, .q8_0: return matrices
        }
    }
}

extension ElementFormat {
    /// What `general.file_type` calls a file whose matrices are mostly in this format (llama.cpp's `enum llama_ftype`).
    var fileType: UInt32 {
        switch self {
        case .f32: 0
        case .f16: 1
        case .q4_0: 2
        case .q4_1: 3
        case .q8_0: 7
        case .bf16: 32
        }
    }
}
