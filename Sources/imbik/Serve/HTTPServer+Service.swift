import Diagnostics
import Foundation
import HTTP
import PredictionService

extension HTTPServer {
    /// - Parameter log: gets each exchange once it is answered.
    convenience init(_ service: PredictionService, log: @escaping @Sendable (Exchange) -> Void) {
        self.init(limits: service.limits.http) { request in
            let reply = service.reply(to: request)
            return Answer(reply.response) { seconds in
                log(service.note(reply, to: request, seconds: seconds, bytes: reply.response.body.count))
            }
        }
    }

    static var couldNotStart: Problem {
        Problem("the service could not be started", hint: "the system may lack threads or memory; try again")
    }
}
