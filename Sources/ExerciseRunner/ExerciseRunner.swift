package import CellKernel

/// Compiles programs of exercises to workers and asks them.
///
/// Both functions wait until they are done; whoever grades many programs calls them on threads of its own. (A sandbox ends
/// with the thread that started it, so that nothing is left when the program is killed.)
package struct ExerciseRunner: Sendable {
    package let toolchain: Toolchain
    package let products: WorkerProducts
    package let cache: CompileCache
    package let confinement: Confinement

    package init(toolchain: Toolchain, products: WorkerProducts, cache: CompileCache, confinement: Confinement) {
        (self.toolchain, self.products) = (toolchain, products)
        (self.cache, self.confinement) = (cache, confinement)
    }
}
