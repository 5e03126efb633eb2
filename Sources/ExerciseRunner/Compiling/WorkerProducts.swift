import CellKernel
import Glibc

/// What this project built that workers are linked with.
package struct WorkerProducts: Hashable, Sendable {
    /// Path of `libExerciseWorker.a`.
    package var library: String
    /// Path of `ExerciseWorker.swiftmodule`.
    package var module: String

    package init(library: String, module: String) {
        (self.library, self.module) = (library, module)
    }

    /// The products in a build folder such as `.build/release`.
    package init(folder: String) {
        self.init(library: folder + "/libExerciseWorker.a", module: folder + "/Modules/ExerciseWorker.swiftmodule")
    }

    /// Changes whenever the library is built anew.
    var stamp: String { "\(FileStamp(library)) \(FileStamp(module))" }

    var areThere: Bool { access(library, R_OK) == 0 && access(module, R_OK) == 0 }
}
