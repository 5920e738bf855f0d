package io.gatecheck.admin.api.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request with parameters that cannot be understood: 400, each of them named. */
public final class InvalidRequest extends ErrorResponseException {

    public InvalidRequest(List<InvalidParameter> invalid) {
        super(HttpStatus.BAD_REQUEST, problem(invalid), null);
    }

    private static ProblemDetail problem(List<InvalidParameter> invalid) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        invalid.stream().map(InvalidParameter::message).collect(joining(" ")));
        problem.setProperty("errors", List.copyOf(invalid));
        return problem;
    }
}
