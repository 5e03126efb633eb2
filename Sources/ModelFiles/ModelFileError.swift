package import GGUF
package import LanguageModels
package import Tensors

/// Why a model or an adapter was not written. The file that was there before is as it was.
package enum ModelFileError: Error, Equatable {
    // What was to be written is no model of that shape.
    case missingTensor(String)
    case unexpectedTensor(String)
    case shape(tensor: String, expected: [Int], found: [Int])
    case noVocabulary
    case notFinite(tensor: String, index: Int, value: String)
    case tooLarge(tensor: String, value: String, format: ElementFormat)
    case rowLength(tensor: String, columns: Int, format: ElementFormat)

    // The base can't be used.
    case unreadableType(tensor: String, type: GGUFType, file: String)
    case base(ModelError)
    case adapter(AdapterError)

    // An adapter that was to be written contradicts itself.
    case unpaired(tensor: String, missing: String)
    case rank(tensor: String, a: Int, b: Int)

    // The disk, or somebody, did not let us.
    case writing(path: String, code: Int32)
    case busy(path: String)
    case cancelled(path: String)
}
