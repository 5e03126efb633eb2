package import HTTP

/// How much a service takes from those who ask it.
package struct ServiceLimits: Hashable, Sendable {
    package var http = HTTPLimits()
    /// In one request.
    package var queries = 1000
    /// Queries that wait for the model.
    package var waitingMisses = 1000
    /// For the model to answer what is missing.
    package var answerSeconds = 30.0

    package init() {}
}
