package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.WhoeverIsNamed;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ExemptionsApiTest {

    private static final String PATH = "/api/v1/exemptions";
    private static final String REQUEST =
            """
            {"violation": "e003ac07e8889f5184ac1fdf91e3364b", "width": "violation",
             "reason": "The new subnets come in May", "owner": "team shop", "until": "2026-05-30"}
            """;

    private final MockMvcTester mvc;
    private final WhoeverIsNamed person;

    @Autowired
    ExemptionsApiTest(MockMvcTester mvc, WhoeverIsNamed person) {
        this.mvc = mvc;
        this.person = person;
    }

    @Test
    void aRequestIsApprovedBySomebodyElse() throws Exception {
        MvcTestResult requested = post(PATH, REQUEST);
        assertThat(requested).hasStatus(HttpStatus.CREATED);
        String id = JsonPath.read(requested.getResponse().getContentAsString(), "$.id");
        assertThat(requested).headers().hasValue("Location", PATH + "/" + id);

        assertThat(post(PATH + "/" + id + "/approvals", "{}"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        person.is(new Person("grace@example.com", Set.of(Role.APPROVER), Reach.ORGANIZATION));

        assertThat(post(PATH + "/" + id + "/approvals", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("approved");
        assertThat(post(PATH + "/" + id + "/rejections", "{\"note\": \"No\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("grace@example.com has already approved this exemption.");
        assertThat(post(PATH + "/" + id + "/revocations", "{\"note\": \"Moved\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revocation.note")
                .isEqualTo("Moved");
    }

    @Test
    void everyErrorOfARequestIsNamed() {
        assertThat(post(PATH, "{\"violation\": \"e003ac07e8889f5184ac1fdf91e3364b\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("reason", "owner", "until");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(mvc.get().uri(PATH + "/ex-none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PATH, "{\"violation\": \"x\"}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aBodyThatCannotBeReadIsTheSendersMistake() {
        assertThat(post(PATH, "{")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(PATH + "/ex-none/approvals", "")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
