/// How far a program is kept from everything else.
package enum Confinement: Hashable, Sendable {
    /// The learner's own code, or the course's, on their own machine: limits on what it uses, and no more.
    case limits
    /// Other people's code.
    case sandbox(Sandbox)
}
