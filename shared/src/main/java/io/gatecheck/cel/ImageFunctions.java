package io.gatecheck.cel;

import static io.gatecheck.cel.PolicyFunction.withArgument;
import static io.gatecheck.cel.PolicyFunction.withoutArgument;

import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import io.gatecheck.cel.PolicyFunction.Typed;
import io.gatecheck.task.ImageReference;
import java.util.List;

/** The functions of images. */
final class ImageFunctions {

    static final List<PolicyFunction> ALL =
            List.of(
                    new PolicyFunction(
                            "fromRegistry",
                            "image.fromRegistry(registries: list(string)): bool",
                            "Whether the host of the image's registry is, as a whole, one of these; * and ? are allowed.",
                            "task.containers.all(c, c.image.fromRegistry([\"*.dkr.ecr.*.amazonaws.com\"]))",
                            withArgument(
                                    "fromRegistry",
                                    Typed.IMAGE,
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    (image, hosts) ->
                                            TextFunctions.globAny(image.registry(), hosts))),
                    new PolicyFunction(
                            "ecrAccount",
                            "image.ecrAccount(): optional(string)",
                            "The id of the account whose private Amazon ECR registry holds the image; absent for other registries.",
                            "task.containers.all(c, c.image.ecrAccount().orValue(\"\") == task.account.id)",
                            withoutArgument(
                                    "ecrAccount",
                                    Typed.IMAGE,
                                    OptionalType.create(SimpleType.STRING),
                                    ImageReference::ecrAccount)),
                    new PolicyFunction(
                            "digestPinned",
                            "image.digestPinned(): bool",
                            "Whether the image is named by its digest, with or without a tag.",
                            "!task.containers.all(c, c.image.digestPinned())",
                            withoutArgument(
                                    "digestPinned",
                                    Typed.IMAGE,
                                    SimpleType.BOOL,
                                    image -> image.digest().isPresent())),
                    new PolicyFunction(
                            "usesLatest",
                            "image.usesLatest(): bool",
                            "Whether the image is named by the tag latest, or by neither tag nor digest, which means the same.",
                            "task.containers.all(c, !c.image.usesLatest())",
                            withoutArgument(
                                    "usesLatest",
                                    Typed.IMAGE,
                                    SimpleType.BOOL,
                                    ImageReference::usesLatest)));

    private ImageFunctions() {}
}
