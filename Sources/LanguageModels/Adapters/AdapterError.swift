public import Diagnostics
public import GGUF

/// Why a file can't be used as an adapter, or not with this model.
public enum AdapterError: ExplainedError, Equatable {
    case file(GGUFError)
    case notAnAdapter(kind: String, file: String)
    case method(String, file: String)
    case empty(file: String)
    case notAnUpdate(tensor: String, file: String)
    case unpaired(tensor: String, missing: String, file: String)
    case partsDiffer(target: String, a: [Int], b: [Int], file: String)
    case architecture(adapter: String, model: String, file: String)
    case noSuchMatrix(target: String, file: String)
    case shape(target: String, adapter: [Int], model: [Int], file: String)

    public var explanation: Explanation {
        switch self {
        case .file(let error): error.explanation
        case .notAnAdapter(let kind, let file):
            Explanation(
                "the file is not an adapter but a '\(kind)'", place: file,
                hint: "give the model with '--model' and the adapter with '--adapter'")
        case .method(let method, let file):
            Explanation(
                "the adapter's type is '\(method)'; only 'lora' can be applied", place: file,
                hint: "merge it into its model with the program that made it")
        case .empty(let file):
            Explanation("the adapter changes nothing: it has no tensors", place: file, hint: "make it again")
        case .notAnUpdate(let tensor, let file):
            Explanation(
                "the adapter has the tensor '\(tensor)'; names end with '.lora_a' or '.lora_b'", place: file,
                hint: "only low-rank updates can be applied; train without other parameters")
        case .unpaired(let tensor, let missing, let file):
            Explanation("the adapter has '\(tensor)' without '\(missing)'", place: file, hint: "the file is damaged; make it again")
        case .partsDiffer(let target, let a, let b, let file):
            Explanation(
                "the parts for '\(target)' have the shapes \(list(a)) and \(list(b)); [r, columns] and [rows, r] are needed",
                place: file, hint: "the file is damaged; make it again")
        case .architecture(let adapter, let model, let file):
            Explanation(
                "the adapter was made for the architecture '\(adapter)'; the model has '\(model)'", place: file,
                hint: "use the model that it was trained on")
        case .noSuchMatrix(let target, let file):
            Explanation(
                "the adapter changes '\(target)', which is no matrix of a layer of this model", place: file,
                hint: "use the model that it was trained on; embeddings and norms can't be adapted")
        case .shape(let target, let adapter, let model, let file):
            Explanation(
                "the adapter's update of '\(target)' has shape \(list(adapter)); the model's matrix has \(list(model))",
                place: file, hint: "use the model that it was trained on")
        }
    }
}

/// `[576, 1536]`, without the reflection that printing an array takes.
private func list(_ numbers: [Int]) -> String {
    var text = "["
    for (index, number) in numbers.enumerated() { text += index == 0 ? "\(number)" : ", \(number)" }
    return text + "]"
}
