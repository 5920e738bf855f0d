package io.gatecheck.cel.functions;

import static io.gatecheck.cel.functions.PolicyFunction.ofImage;
import static io.gatecheck.cel.functions.PolicyFunction.ofImageWith;

import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import io.gatecheck.cel.functions.PolicyFunction.Typed;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.EcrRegistry;
import java.util.List;

/** The functions of images; each looks at one part of the image's name, and at nothing else. */
final class ImageFunctions {

    static final List<PolicyFunction> ALL =
            List.of(
                    new PolicyFunction(
                            "fromRegistry",
                            "image.fromRegistry(registries: list(string)): bool",
                            "Whether the whole host name of the image's registry matches one of these; * and ? are wildcards.",
                            "task.containers.all(c, c.image.fromRegistry([\"*.dkr.ecr.*.amazonaws.com\"]))",
                            ofImageWith(
                                    "registry",
                                    "fromRegistry",
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    TextFunctions::globAny)),
                    new PolicyFunction(
                            "ecrAccount",
                            "image.ecrAccount(): optional(string)",
                            "The id of the account whose private Amazon ECR registry holds the image; absent for other registries.",
                            "task.containers.all(c, c.image.ecrAccount().orValue(\"\") == task.account.id)",
                            ofImage(
                                    "registry",
                                    "ecrAccount",
                                    OptionalType.create(SimpleType.STRING),
                                    host ->
                                            EcrRegistry.at(host)
                                                    .map(registry -> registry.account().value()))),
                    new PolicyFunction(
                            "digestPinned",
                            "image.digestPinned(): bool",
                            "Whether the image reference contains a digest, with or without a tag.",
                            "!task.containers.all(c, c.image.digestPinned())",
                            ofImage(
                                    "reference",
                                    "digestPinned",
                                    SimpleType.BOOL,
                                    reference -> ContainerImage.parse(reference).digestPinned())),
                    new PolicyFunction(
                            "usesLatest",
                            "image.usesLatest(): bool",
                            "Whether the image reference has the tag latest, or neither tag nor digest, which means the same.",
                            "task.containers.all(c, !c.image.usesLatest())",
                            ofImage(
                                    "reference",
                                    "usesLatest",
                                    SimpleType.BOOL,
                                    reference -> ContainerImage.parse(reference).usesLatest())));

    private ImageFunctions() {}
}
