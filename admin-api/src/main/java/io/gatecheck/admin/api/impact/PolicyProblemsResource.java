package io.gatecheck.admin.api.impact;

import io.gatecheck.policy.PolicyProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What is wrong with the policy of a request, in an answer. */
record PolicyProblemsResource(int line, int column, String message, String excerpt) {

    /** The answer 422, with every problem and its place. */
    static ResponseEntity<Object> answer(List<PolicyProblem> problems) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The policy is not valid. 'errors' says where, and what is wrong.");
        detail.setProperty(
                "errors",
                problems.stream()
                        .map(problem ->
                                new PolicyProblemsResource(
                                        problem.at().line(),
                                        problem.at().column(),
                                        problem.message(),
                                        problem.excerpt()))
                        .toList());
        return ResponseEntity.of(detail).build();
    }
}
