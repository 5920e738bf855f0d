package io.gatecheck.cases;

import static io.gatecheck.cases.SubnetKind.EGRESS_ONLY_IPV6;
import static io.gatecheck.cases.SubnetKind.PRIVATE_BY_MAIN_TABLE;
import static io.gatecheck.cases.SubnetKind.PUBLIC;
import static io.gatecheck.cases.SubnetKind.PUBLIC_BY_IPV6;
import static io.gatecheck.cases.SubnetKind.PUBLIC_BY_MAIN_TABLE;
import static io.gatecheck.cases.TaskCase.CaseContainer.approved;
import static io.gatecheck.cases.TaskCase.service;

import java.util.List;

/** The starter policies, each broken alone and kept, and several broken at once. */
public final class TaskCases {

    private static final String LOOKALIKE =
            "123456789012.dkr.ecr.eu-central-1.amazonaws.com.example.org/app:1.4.2";

    /** All of them. */
    public static final List<TaskCase> ALL =
            List.of(
                    service("keeps-all-on-fargate"),
                    service("keeps-all-on-ec2").onEc2(),
                    service("keeps-all-as-a-job").standalone(),
                    service("keeps-all-behind-the-main-table").in(PRIVATE_BY_MAIN_TABLE),
                    service("keeps-all-with-egress-only-ipv6").in(EGRESS_ONLY_IPV6),
                    service("keeps-all-with-a-sidecar").running(approved("app"), approved("proxy")),
                    service("public-subnet").in(PUBLIC).breaking("no-public-subnet"),
                    service("public-by-the-main-table")
                            .in(PUBLIC_BY_MAIN_TABLE)
                            .breaking("no-public-subnet"),
                    service("public-by-ipv6").in(PUBLIC_BY_IPV6).breaking("no-public-subnet"),
                    service("public-ip")
                            .in(PUBLIC)
                            .withPublicIp()
                            .breaking("no-public-ip", "no-public-subnet"),
                    service("docker-hub")
                            .running(approved("app").from("nginx:1.27"))
                            .breaking("approved-image-registries"),
                    service("lookalike-registry")
                            .running(approved("app").from(LOOKALIKE))
                            .breaking("approved-image-registries"),
                    service("docker-hub-sidecar")
                            .running(
                                    approved("app"),
                                    approved("proxy").from("envoyproxy/envoy:v1.31.0"))
                            .breaking("approved-image-registries"),
                    service("exec-on").withExecuteCommand().breaking("no-execute-command"),
                    service("exec-on-job")
                            .standalone()
                            .withExecuteCommand()
                            .breaking("no-execute-command"),
                    service("too-much-memory").sized(16384, 122880).breaking("cpu-memory-range"),
                    service("privileged")
                            .onEc2()
                            .running(approved("app").asPrivileged())
                            .breaking("no-privileged-containers"),
                    service("no-logging")
                            .running(approved("app").withoutLogging())
                            .breaking("logging-configured"),
                    service("everything-that-fargate-can")
                            .standalone()
                            .in(PUBLIC)
                            .withPublicIp()
                            .withExecuteCommand()
                            .sized(16384, 122880)
                            .running(approved("app").from("nginx:1.27").withoutLogging())
                            .breaking(
                                    "no-public-ip",
                                    "no-public-subnet",
                                    "approved-image-registries",
                                    "no-execute-command",
                                    "cpu-memory-range",
                                    "logging-configured"));

    private TaskCases() {}
}
