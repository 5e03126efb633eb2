/// How much a service takes from those who ask it.
package struct ServiceLimits: Hashable, Sendable {
    /// Of a request's line and headers.
    package var headBytes = 16 << 10
    package var bodyBytes = 1 << 20
    /// In one request.
    package var queries = 1000
    /// At once; who comes later is told to come again.
    package var connections = 256
    /// Queries that wait for the model.
    package var waitingMisses = 1000
    /// For a request to arrive whole, once its first byte is there; and for a client to take its answer.
    package var transferSeconds = 10.0
    /// Between two requests of a connection.
    package var idleSeconds = 60.0
    /// For the model to answer what is missing.
    package var answerSeconds = 30.0

    package init() {}
}
