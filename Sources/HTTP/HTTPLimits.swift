/// How much a server takes from its clients.
package struct HTTPLimits: Hashable, Sendable {
    /// For a request's line and headers and those of its answer.
    package var headBytes = 16 << 10
    package var bodyBytes = 1 << 20
    /// At once; who comes later is sent away.
    package var connections = 256
    /// Without a byte on a connection.
    package var silentSeconds = 10.0
    /// For the next request to be there whole, however its bytes trickle.
    package var arrivalSeconds = 60.0
    /// For what has been asked to be answered, once the server is to stop.
    package var closingSeconds = 40.0

    package init() {}
}
