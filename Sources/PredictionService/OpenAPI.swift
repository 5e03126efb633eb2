/// The description of the interface, for programs.
enum OpenAPI {
    static let description = #"""
        {
          "openapi": "3.1.0",
          "info": {
            "title": "imbik serve",
            "version": "1",
            "description": "Predictions that were computed ahead, looked up by their query."
          },
          "paths": {
            "/predict": {
              "post": {
                "operationId": "predict",
                "summary": "One query, or an array of up to 1000 of them; the answer has the same shape and order.",
                "security": [{}, {"token": []}],
                "requestBody": {
                  "required": true,
                  "content": {"application/json": {"schema": {"oneOf": [
                    {"$ref": "#/components/schemas/Query"},
                    {"type": "array", "maxItems": 1000, "items": {"$ref": "#/components/schemas/Query"}}
                  ]}}}
                },
                "responses": {
                  "200": {
                    "description": "What came of each query.",
                    "content": {"application/json": {"schema": {"oneOf": [
                      {"$ref": "#/components/schemas/Prediction"},
                      {"type": "array", "items": {"$ref": "#/components/schemas/Prediction"}}
                    ]}}}
                  },
                  "400": {"$ref": "#/components/responses/Error"},
                  "401": {"$ref": "#/components/responses/Error"},
                  "403": {"$ref": "#/components/responses/Error"},
                  "413": {"$ref": "#/components/responses/Error"},
                  "503": {"$ref": "#/components/responses/Error"}
                }
              }
            },
            "/healthz": {
              "get": {
                "operationId": "health",
                "summary": "Whether the cache can be read.",
                "responses": {
                  "200": {
                    "description": "It can.",
                    "content": {"application/json": {"schema": {"type": "object", "properties": {"status": {"const": "ok"}}}}}
                  },
                  "503": {"$ref": "#/components/responses/Error"}
                }
              }
            },
            "/metrics": {
              "get": {
                "operationId": "metrics",
                "summary": "Counters in Prometheus's text format.",
                "security": [{}, {"token": []}],
                "responses": {"200": {"description": "The counters.", "content": {"text/plain": {"schema": {"type": "string"}}}}}
              }
            },
            "/live.json": {
              "get": {
                "operationId": "live",
                "summary": "The counters and the last 40 queries, which the page at / shows.",
                "security": [{}, {"token": []}],
                "responses": {"200": {"description": "The newest query first.", "content": {"application/json": {"schema": {"type": "object"}}}}}
              }
            },
            "/openapi.json": {
              "get": {
                "operationId": "description",
                "summary": "This description.",
                "responses": {"200": {"description": "OpenAPI 3.1.", "content": {"application/json": {"schema": {"type": "object"}}}}}
              }
            }
          },
          "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "responses": {
              "Error": {
                "description": "Why there is no answer.",
                "content": {"application/json": {"schema": {
                  "type": "object", "required": ["error"],
                  "properties": {"error": {"type": "string"}, "hint": {"type": "string"}}
                }}}
              }
            },
            "schemas": {
              "Query": {
                "type": "object", "required": ["text"],
                "properties": {"text": {"type": "string"}, "id": {"description": "Anything; copied to the answer."}}
              },
              "Prediction": {
                "type": "object", "required": ["status"],
                "properties": {
                  "id": {"description": "As it was given."},
                  "status": {"enum": ["hit", "computed", "unknown"]},
                  "answer": {"type": "object", "description": "With 'hit' and 'computed': what 'imbik infer' gives, such as label and probability."},
                  "computed": {"type": "integer", "description": "When the answer was computed, in milliseconds since 1970."},
                  "reason": {"enum": ["absent", "late", "busy", "refused", "failed"], "description": "With 'unknown'."},
                  "error": {"type": "string", "description": "With 'refused' and 'failed'."}
                }
              }
            }
          }
        }

        """#
}
