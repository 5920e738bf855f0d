package io.gatecheck.admin.ui.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.FormsOfTests;
import io.gatecheck.admin.ui.SampleOrganization;
import io.gatecheck.audit.AuditSearch;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.replay.RecordedTasks;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.OpenViolationCounts;
import io.gatecheck.violation.ViolationRepository;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, and who may take it. A new route needs a row. */
@SpringBootTest(classes = SampleOrganization.class)
@AutoConfigureMockMvc
@Import({RoutesTest.RoleOfTheHeader.class, FormsOfTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final Optional<Role> EVERYBODY = Optional.empty();
    private static final Optional<Role> VIEWER = Optional.of(Role.VIEWER);
    private static final Optional<Role> EDITOR = Optional.of(Role.EDITOR);
    private static final Optional<Role> APPROVER = Optional.of(Role.APPROVER);
    private static final Optional<Role> ADMIN = Optional.of(Role.ADMIN);

    private static final Map<String, Optional<Role>> ROUTES =
            Map.ofEntries(
                    entry("GET /", VIEWER),
                    entry("GET /violations", VIEWER),
                    entry("GET /violations/{id}", VIEWER),
                    entry("GET /policies", VIEWER),
                    entry("GET /policies/{id}", VIEWER),
                    entry("GET /policies/{id}/versions/{number}", VIEWER),
                    entry("GET /policies/new", EDITOR),
                    entry("GET /policies/drafts", EDITOR),
                    entry("POST /policies/drafts", EDITOR),
                    entry("POST /policies/{id}/drafts", EDITOR),
                    entry("GET /policies/drafts/{id}", EDITOR),
                    entry("POST /policies/drafts/{id}/checks", EDITOR),
                    entry("POST /policies/drafts/{id}/deletions", EDITOR),
                    entry("GET /policies/drafts/{id}/impact", EDITOR),
                    entry("GET /policies/drafts/{id}/trials", EDITOR),
                    entry("POST /policies/drafts/{id}/trials", EDITOR),
                    entry("POST /policies/drafts/{id}/tests", EDITOR),
                    entry("POST /policies/drafts/{id}/publications", EDITOR),
                    entry("POST /policies/{id}/rollouts", EDITOR),
                    entry("POST /policies/{id}/versions/{number}/restorations", EDITOR),
                    entry("GET /policies/{id}/impact", VIEWER),
                    entry("GET /recorded-tasks/{id}", VIEWER),
                    entry("POST /api/v1/impacts", EDITOR),
                    entry("GET /api/v1/recorded-tasks/{id}", VIEWER),
                    entry("POST /api/v1/recorded-tasks/{id}/judgements", EDITOR),
                    entry("GET /css/gatecheck-{hash}.css", EVERYBODY),
                    entry("GET /audit", VIEWER),
                    entry("GET /api/v1/audit", VIEWER),
                    entry("GET /tokens", ADMIN),
                    entry("POST /tokens", ADMIN),
                    entry("POST /tokens/{name}/revocations", ADMIN),
                    entry("GET /api/v1/openapi.json", VIEWER),
                    entry("POST /api/v1/judge", VIEWER),
                    entry("GET /api/v1/tokens", ADMIN),
                    entry("POST /api/v1/tokens", ADMIN),
                    entry("POST /api/v1/tokens/{name}/revocations", ADMIN),
                    entry("GET /exemptions", VIEWER),
                    entry("GET /exemptions/{id}", VIEWER),
                    entry("GET /exemptions/new", EDITOR),
                    entry("POST /exemptions", EDITOR),
                    entry("POST /exemptions/{id}/approvals", APPROVER),
                    entry("POST /exemptions/{id}/rejections", APPROVER),
                    entry("POST /exemptions/{id}/revocations", EDITOR),
                    entry("GET /api/v1/exemptions", VIEWER),
                    entry("GET /api/v1/exemptions/{id}", VIEWER),
                    entry("POST /api/v1/exemptions", EDITOR),
                    entry("POST /api/v1/exemptions/{id}/approvals", APPROVER),
                    entry("POST /api/v1/exemptions/{id}/rejections", APPROVER),
                    entry("POST /api/v1/exemptions/{id}/revocations", EDITOR),
                    entry("GET /theme", EVERYBODY),
                    entry("GET /signed-out", EVERYBODY),
                    entry("POST /signed-out", ADMIN), // the sign-out forwards to it
                    entry("GET /error", EVERYBODY),
                    entry("GET /api/v1/overview", VIEWER),
                    entry("GET /api/v1/policies", VIEWER),
                    entry("GET /api/v1/policies/{id}", VIEWER),
                    entry("GET /api/v1/policies/{id}/versions", VIEWER),
                    entry("GET /api/v1/policies/{id}/versions/{number}", VIEWER),
                    entry("POST /api/v1/policies/checks", EDITOR),
                    entry("POST /api/v1/policies/{id}/publications", EDITOR),
                    entry("GET /api/v1/violations", VIEWER),
                    entry("GET /api/v1/violations/{id}", VIEWER),
                    entry("GET /api/v1/violations/{id}/occurrences", VIEWER));

    /** Whoever approved something can take it back, as can whoever asked for it. */
    private static final Set<String> ALSO_FOR_APPROVERS =
            Set.of("POST /exemptions/{id}/revocations", "POST /api/v1/exemptions/{id}/revocations");

    /** Changes nothing, whatever its method is. */
    private static final Set<String> HARMLESS = Set.of("POST /signed-out");

    private static final String ROLE = "X-Role-Of-The-Test";

    @TestConfiguration(proxyBeanMethods = false)
    static class RoleOfTheHeader {

        @Bean
        @Primary
        SignIn roleOfTheHeader() {
            return new KnownPerson(request ->
                    new Person(
                            "ada@example.com",
                            Stream.ofNullable(request.getHeader(ROLE))
                                    .map(Role::valueOf)
                                    .collect(Collectors.toSet()),
                            Reach.ORGANIZATION));
        }
    }

    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    RoutesTest(MockMvcTester mvc, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mvc = mvc;
        this.mapping = requestMappingHandlerMapping;
    }

    @Test
    void everyRouteHasARow() {
        assertThat(routes().keySet()).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    static Stream<Arguments> everyRouteForEveryRole() {
        return ROUTES.keySet().stream()
                .flatMap(route ->
                        Stream.concat(
                                        Stream.of(Optional.<Role>empty()),
                                        Arrays.stream(Role.values()).map(Optional::of))
                                .map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest
    @MethodSource("everyRouteForEveryRole")
    void aRouteIsOpenToWhoHasItsRole(String route, Optional<Role> role) {
        Optional<Role> needed = ROUTES.getOrDefault(route, ADMIN);
        Set<Role> roles = role.stream().collect(Collectors.toSet());
        boolean open =
                needed.map(one -> one.isIn(roles)).orElse(true)
                        || (ALSO_FOR_APPROVERS.contains(route) && Role.APPROVER.isIn(roles));
        String[] parts = route.split(" ", -1);
        var request =
                mvc.method(HttpMethod.valueOf(parts[0])).uri(parts[1].replaceAll("\\{[^}]+}", "1"));
        role.ifPresent(one -> request.header(ROLE, one.name()));

        int status = request.exchange().getResponse().getStatus();

        if (open) {
            assertThat(status).isNotIn(401, 403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void aMethodThatChangesSomethingIsGuardedAsWellAsItsAddress() {
        assertThat(routes().entrySet())
                .filteredOn(route ->
                        !route.getKey().startsWith("GET ") && !HARMLESS.contains(route.getKey()))
                .allSatisfy(route ->
                        assertThat(
                                        AnnotatedElementUtils.hasAnnotation(
                                                route.getValue().getMethod(), PreAuthorize.class))
                                .as(route.getKey())
                                .isTrue());
    }

    @Test
    void noRouteReadsPastTheReachOfThePersonWhoAsks() {
        assertThat(routes().values())
                .extracting(HandlerMethod::getBeanType)
                .flatMap(type -> List.of(type.getDeclaredConstructors()))
                .flatMap(constructor -> List.of(constructor.getParameterTypes()))
                .doesNotContain(
                        AccountDirectory.class,
                        AuditSearch.class,
                        ExemptionRepository.class,
                        ViolationRepository.class,
                        OpenViolationCounts.class,
                        RecordedTasks.class,
                        UnknownVerdictsRepository.class);
    }

    private Map<String, HandlerMethod> routes() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) ->
                        methods(info)
                                .forEach(verb ->
                                        info.getPatternValues()
                                                .forEach(path ->
                                                        routes.put(verb + " " + path, method))));
        return routes;
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }
}
