import CellKernel
import Diagnostics
import ExerciseGrading
import ExerciseRunner
import Foundation

/// What grading exercises needs to know of this machine.
///
/// - Parameter confinement: of the programs that are compiled with it.
func exerciseRunner(_ confinement: Confinement) throws -> ExerciseRunner {
    let environment = ProcessInfo.processInfo.environment
    guard let toolchain = Toolchain.find(searchPath: environment["PATH"] ?? "") else {
        throw Problem("the Swift compiler is not in PATH, so no exercise can be checked", hint: "./imbik learn finds or names it")
    }
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
        throw Problem("the program cannot say where it is", hint: "swift build -c release")
    }
    let products = WorkerProducts(folder: URL(filePath: program).deletingLastPathComponent().path)
    let cache = CompileCache(folder: try exerciseCache() + "/programs", product: "worker")
    cache.trim(now: .now)
    return ExerciseRunner(toolchain: toolchain, products: products, cache: cache, confinement: confinement)
}

/// Grades exercises; the author's own programs run under limits and their outcomes are kept.
func exerciseGrader() throws -> ExerciseGrader {
    ExerciseGrader(authors: try exerciseRunner(.limits), cache: OutcomeCache(folder: try exerciseCache() + "/outcomes"))
}

private func exerciseCache() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() + "/.cache"
    return cache + "/imbik/exercises"
}

/// Random inputs are drawn with this seed for learners and authors; a class has one of its own.
let learnersSeed: UInt64 = 1
