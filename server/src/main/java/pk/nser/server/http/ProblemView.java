package pk.nser.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** A problem as it is sent, {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String parameter) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemView of(Problem problem) {
        return new ProblemView(
                "urn:nser:problem:" + problem.code(),
                HttpStatus.getMessage(problem.status()),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.parameter());
    }

    byte[] bytes() {
        return Json.bytes(this);
    }
}
