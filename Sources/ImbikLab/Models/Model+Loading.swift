internal import Diagnostics
internal import GGUF

extension Model {
    /// Which model to load.
    public enum Source: Hashable, Sendable {
        /// SmolLM2-135M-Instruct (Allal et al. 2025, arXiv:2502.02737), Apache-2.0; `imbik model fetch smollm2` fetches it.
        case smollm2
        /// The course's own model of a small world in English and Turkish: 2.6 million parameters, fine-tuned in seconds.
        case damla
        /// A GGUF file of the Llama family, by its path.
        case file(String)
    }

    /// Loads a model from its file.
    ///
    /// - Parameters:
    ///   - source: which one.
    ///   - threads: how many share the work; nil for as many as the processor has. The results do not depend on it.
    /// - Throws: an error that names the file and what is wrong with it, or how to fetch it where it is not there.
    public static func load(_ source: Source, threads: Int? = nil) throws -> Model {
        let path: String
        var packedCopy: String?
        switch source {
        case .file(let named): path = named
        case .damla:
            let folder = courseModelsFolder()
            path = folder + "/damla.gguf"
            guard fileExists(path) else { throw CourseModelNotFound(name: "damla", folder: folder) }
        case .smollm2:
            let folder = try modelsFolder()
            path = folder + "/SmolLM2-135M-Instruct.Q4_1.gguf"
            guard fileExists(path) else { throw ModelNotFound(name: "smollm2", folder: folder) }
            packedCopy = path + ".packed"  // as in ModelStore
        }
        return try Model(try GGUFFile.open(path), threads: threads ?? processorCount(), packedCopy: packedCopy)
    }
}

/// A model of the course that is not on this machine.
struct ModelNotFound: ExplainedError {
    var name: String
    var folder: String

    var explanation: Explanation {
        Explanation(
            "the model '\(name)' is not on this machine", place: folder, hint: "'./imbik model fetch \(name)' fetches it")
    }
}

/// A model that comes with the course, and is not where the course is.
struct CourseModelNotFound: ExplainedError {
    var name: String
    var folder: String

    var explanation: Explanation {
        Explanation(
            "the model '\(name)' is not here", place: folder,
            hint: "it comes with the course: 'git checkout lessons/models' gets it back")
    }
}

/// Neither a host nor the environment says where the models are.
struct NoModelsFolder: ExplainedError {
    var explanation: Explanation {
        Explanation(
            "no folder for models is known; neither XDG_CACHE_HOME nor HOME is set",
            hint: "name the file itself: Model.load(.file(\"path/to/model.gguf\"))")
    }
}
