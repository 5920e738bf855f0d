package io.gatecheck.local.sandbox.workload;

import static io.gatecheck.local.sandbox.organization.SandboxAccount.ACQUIRED;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.DATA;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.PAYMENTS;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.PLAYGROUND;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.SECURITY_TOOLING;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.SHOP;
import static io.gatecheck.local.sandbox.organization.SandboxAccount.SHOP_DEVELOPMENT;
import static io.gatecheck.local.sandbox.organization.SandboxSubnet.EGRESS_ONLY_IPV6;
import static io.gatecheck.local.sandbox.organization.SandboxSubnet.PRIVATE_BY_MAIN_TABLE;
import static io.gatecheck.local.sandbox.organization.SandboxSubnet.PUBLIC;
import static io.gatecheck.local.sandbox.organization.SandboxSubnet.PUBLIC_BY_IPV6;
import static io.gatecheck.local.sandbox.organization.SandboxSubnet.PUBLIC_BY_MAIN_TABLE;
import static io.gatecheck.local.sandbox.workload.Workload.scheduled;
import static io.gatecheck.local.sandbox.workload.Workload.service;
import static io.gatecheck.local.sandbox.workload.Workload.standalone;

import io.gatecheck.local.sandbox.workload.Revision.Host;
import java.util.List;

/** What the imaginary organization runs, and what is wrong with some of it. */
public final class Cast {

    public static final List<Workload> ALL =
            List.of(
                    service(SHOP, "storefront", 2, 4)
                            .deploys(
                                    fargate(ecr("shop/storefront:4.12.0"))
                                            .with(ecr("platform/envoy:1.31.2")),
                                    fargate(ecr("shop/storefront:4.13.0"))
                                            .with(ecr("platform/envoy:1.31.2"))),
                    service(SHOP, "checkout", 2, 3)
                            .deploys(
                                    fargate(ecr("shop/checkout:2.8.1")),
                                    fargate(ecr("shop/checkout:2.8.2")).withExecuteCommand(),
                                    fargate(ecr("shop/checkout:2.8.3"))),
                    service(SHOP, "product-search", 1, 3)
                            .deploys(ec2(ecr("shop/search:9.1.4")).in(PRIVATE_BY_MAIN_TABLE)),
                    service(SHOP, "campaign-pages", 1, 2)
                            .deploys(
                                    fargate("nginx:1.27").in(PUBLIC).withPublicIp(),
                                    fargate(ecr("shop/campaign:1.0.3")).in(PUBLIC)),
                    service(PAYMENTS, "card-gateway", 2, 4)
                            .deploys(
                                    fargate(ecr("payments/gateway:7.3.0"))
                                            .with(ecr("payments/hsm-proxy:2.0.1"))),
                    service(PAYMENTS, "fraud-scoring", 1, 3)
                            .deploys(
                                    fargate(ecr("payments/fraud:3.4.0")).sized(4096, 16384),
                                    fargate(ecr("payments/fraud:3.5.0-rc1")).sized(16384, 122880)),
                    service(PAYMENTS, "ledger", 2, 2)
                            .deploys(fargate(ecr("payments/ledger:11.0.2")).in(EGRESS_ONLY_IPV6)),
                    service(DATA, "stream-ingest", 2, 5)
                            .deploys(
                                    ec2(ecr("data/ingest:5.6.1")),
                                    ec2(ecr("data/ingest:5.7.0"))
                                            .with(privileged(ecr("data/disk-tuner:0.3.0")))),
                    service(DATA, "report-server", 1, 2)
                            .deploys(
                                    Revision.on(Host.FARGATE_WINDOWS, ecr("data/reports:2022.4"))
                                            .sized(2048, 8192)),
                    service(DATA, "erp-bridge", 1, 1)
                            .deploys(
                                    Revision.on(Host.EC2_BRIDGE, ecr("data/erp-bridge:1.9.0"))
                                            .withoutLogging()),
                    scheduled(DATA, "hourly-export", 25, 12)
                            .in("eu-west-1")
                            .deploys(fargate(ecr("data/export:3.2.0"))),
                    scheduled(DATA, "warehouse-vacuum", 40, 15)
                            .in("eu-west-1")
                            .deploys(fargate(ecr("data/vacuum:1.1.0")).withoutLogging()),
                    service(SHOP_DEVELOPMENT, "storefront-preview", 1, 4)
                            .deploys(
                                    fargate(ecr("shop/storefront:main-8f3c2d1"))
                                            .withExecuteCommand(),
                                    fargate(ecr("shop/storefront:main-b77a010"))),
                    standalone(SHOP_DEVELOPMENT, "load-test", 20)
                            .deploys(fargate("grafana/k6:0.54.0").in(PUBLIC).withPublicIp()),
                    standalone(PLAYGROUND, "jupyter", 45)
                            .deploys(
                                    fargate("quay.io/jupyter/scipy-notebook:2025-03-14")
                                            .in(PUBLIC_BY_MAIN_TABLE)
                                            .withPublicIp()
                                            .withExecuteCommand()
                                            .withoutLogging()),
                    service(PLAYGROUND, "ipv6-experiment", 1, 1)
                            .deploys(fargate(ecr("platform/echo:0.1.0")).in(PUBLIC_BY_IPV6)),
                    scheduled(SECURITY_TOOLING, "image-inventory", 35, 8)
                            .deploys(fargate(ecr("security/inventory:2.2.0"))),
                    service(ACQUIRED, "brightwater-web", 1, 2)
                            .deploys(fargate("brightwater/web:latest").in(PUBLIC).withPublicIp()));

    private Cast() {}

    private static Revision fargate(String image) {
        return Revision.on(Host.FARGATE, image);
    }

    private static Revision ec2(String image) {
        return Revision.on(Host.EC2, image);
    }

    private static SandboxContainer privileged(String image) {
        return SandboxContainer.of(image).asPrivileged();
    }

    /** An image in the organization's own registry. */
    private static String ecr(String image) {
        return SECURITY_TOOLING.id() + ".dkr.ecr.eu-central-1.amazonaws.com/" + image;
    }
}
