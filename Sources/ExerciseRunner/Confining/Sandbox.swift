/// A bubblewrap that works on this machine.
package struct Sandbox: Hashable, Sendable {
    /// Path of `bwrap`.
    let program: String
}
