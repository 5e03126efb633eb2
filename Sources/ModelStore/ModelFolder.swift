import Foundation

/// The folder that holds the model files, one file a model.
package struct ModelFolder: Hashable, Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// `$XDG_CACHE_HOME/imbik/models`, or `~/.cache/imbik/models` (XDG Base Directory Specification 0.8: a relative
    /// path in the variable counts as not set). `nil` when neither variable says where.
    package static func standard(environment: [String: String]) -> ModelFolder? {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return ModelFolder(cache + "/imbik/models") }
        if let home = environment["HOME"], home.hasPrefix("/") { return ModelFolder(home + "/.cache/imbik/models") }
        return nil
    }

    package func path(of model: KnownModel) -> String { path + "/" + model.file }

    /// Where the weights are kept as the kernels want them, once the model was loaded.
    package func packedCopy(of model: KnownModel) -> String { path(of: model) + ".packed" }

    /// What there is of a model. Looks at the size only; the content is verified once, when it is fetched.
    package enum State: Hashable, Sendable {
        case absent
        case present
        /// A file of that name has another size.
        case otherSize(bytes: Int)
    }

    package func state(of model: KnownModel) -> State {
        guard let bytes = fileSize(path(of: model)) else { return .absent }
        return bytes == model.byteCount ? .present : .otherSize(bytes: bytes)
    }
}

/// Bytes of a regular file; `nil` when there is none.
func fileSize(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
}
