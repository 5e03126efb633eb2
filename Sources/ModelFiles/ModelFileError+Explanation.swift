package import Diagnostics
import GGUF
import Glibc
import LanguageModels
import Tensors

extension ModelFileError: ExplainedError {
    private static let ours: Phrase = "this is a fault of the program that trained the model; please tell its authors"
    private static let kept: Phrase = "the file that was there before is as it was"

    package var explanation: Explanation {
        switch self {
        case .missingTensor(let name):
            Explanation("the model to be saved lacks the tensor '\(name)'", hint: Self.ours)
        case .unexpectedTensor(let name):
            Explanation("the tensor '\(name)' has no place in a model of this shape, or is there twice", hint: Self.ours)
        case .shape(let tensor, let expected, let found):
            Explanation("the tensor '\(tensor)' has shape \(found); the model's shape asks for \(expected)", hint: Self.ours)
        case .noVocabulary:
            Explanation("the model to be saved has no tokenizer", hint: "take the metadata of its base, or set a tokenizer")
        case .notFinite(let tensor, let index, let value):
            Explanation(
                "number \(index) of the tensor '\(tensor)' is \(value)",
                hint: "the training went astray; go back to an earlier checkpoint and use a lower learning rate")
        case .tooLarge(let tensor, let value, let format):
            Explanation(
                "the tensor '\(tensor)' has the number \(value), more than \(format.rawValue) can say",
                hint: "save the model as F32 or BF16")
        case .rowLength(let tensor, let columns, let format):
            Explanation(
                "rows of the tensor '\(tensor)' have \(columns) numbers, but \(format.rawValue) stores blocks of \(format.blockLength)",
                hint: "save this tensor as F16 or F32")

        case .unreadableType(let tensor, let type, let file):
            Explanation(
                "the tensor '\(tensor)' is stored as \(type); F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be read", place: file,
                hint: "start from a file of one of these types")
        case .base(let error): error.explanation
        case .adapter(let error): error.explanation
        case .unpaired(let tensor, let missing):
            Explanation("the adapter to be saved has '\(tensor)' without '\(missing)'", hint: Self.ours)
        case .rank(let tensor, let a, let b):
            Explanation("the two parts of the adapter for '\(tensor)' have the ranks \(a) and \(b)", hint: Self.ours)

        case .writing(let path, let code):
            Explanation("the file can't be written: \(term: String(cString: strerror(code)).lowercasedFirst)", place: path, hint: Self.remedy(code))
        case .busy(let path):
            Explanation("another program is saving under this name", place: path, hint: "wait until it is done, or save under another name")
        case .cancelled(let path):
            Explanation("saving was stopped", place: path, hint: Self.kept)
        }
    }

    private static func remedy(_ code: Int32) -> Phrase {
        switch code {
        case ENOSPC, EDQUOT: "make room on the disk; \(kept)"
        case EFBIG: "files may not be this large here ('ulimit -f'); \(kept)"
        case ENOENT, ENOTDIR: "make the folder first"
        case EACCES, EPERM, EROFS: "save to a folder that you may write to"
        case EISDIR: "give the name of a file, not of a folder"
        default: kept
        }
    }
}

extension String {
    /// "No space left on device" as a part of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
