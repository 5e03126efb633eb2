/// The forms in which grades are written.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
    /// For people: a line a learner.
    case table
    /// Everything, for programs.
    case json
    /// A row a learner and a column a quiz or exercise (RFC 4180).
    case csv
    /// JUnit's XML, as continuous integration shows it: a suite a learner, a case a quiz or exercise.
    case junit
    /// Gradescope's `results.json`, one for each submission.
    case gradescope
    /// Exercism's `results.json`, version 3, one for each submission.
    case exercism
}
