import Diagnostics
import Foundation
import ModelStore

/// The model folder of this user.
func modelFolder() throws -> ModelFolder {
    guard let folder = ModelFolder.standard(environment: ProcessInfo.processInfo.environment) else {
        throw Problem(Explanation("neither XDG_CACHE_HOME nor HOME is set, so there is no place for models", hint: "set HOME"))
    }
    return folder
}

/// Something a person can mend that only this program knows of.
struct Problem: ExplainedError {
    let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }
}
