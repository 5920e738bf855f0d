package io.gatecheck.task;

import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.EVENT;
import static io.gatecheck.task.Facet.IMAGE;
import static io.gatecheck.task.Facet.SCAN;
import static io.gatecheck.task.TaskField.field;
import static io.gatecheck.task.TaskField.unique;

import java.util.stream.Stream;

/** The fields of a container and of the records in it. */
final class FieldsOfContainer {

    private FieldsOfContainer() {}

    static Stream<TaskField> all() {
        return Stream.of(
                field(Container.class, "name", EVENT, Container::name),
                field(Container.class, "image", EVENT, Container::image),
                unique(Container.class, "imageDigest", IMAGE, Container::imageDigest),
                field(Container.class, "imageAccount", EVENT, Container::imageAccount),
                field(Container.class, "commandOverridden", EVENT, Container::commandOverridden),
                field(Container.class, "privileged", DEFINITION, Container::privileged),
                field(Container.class, "user", DEFINITION, Container::user),
                field(
                        Container.class,
                        "readonlyRootFilesystem",
                        DEFINITION,
                        Container::readonlyRootFilesystem),
                field(Container.class, "logDriver", DEFINITION, Container::logDriver),
                field(Container.class, "environmentNames", DEFINITION, Container::environmentNames),
                field(Container.class, "secretNames", DEFINITION, Container::secretNames),
                field(Container.class, "essential", DEFINITION, Container::essential),
                field(Container.class, "cpu", DEFINITION, Container::cpu),
                field(Container.class, "memory", DEFINITION, Container::memory),
                field(
                        Container.class,
                        "memoryReservation",
                        DEFINITION,
                        Container::memoryReservation),
                field(Container.class, "runsAs", DEFINITION, Container::runsAs),
                field(Container.class, "environmentFiles", DEFINITION, Container::environmentFiles),
                field(
                        Container.class,
                        "suspiciousEnvironment",
                        DEFINITION,
                        Container::suspiciousEnvironment),
                field(Container.class, "secrets", DEFINITION, Container::secrets),
                field(Container.class, "linux", DEFINITION, Container::linux),
                field(Container.class, "logging", DEFINITION, Container::logging),
                field(Container.class, "mounts", DEFINITION, Container::mounts),
                field(Container.class, "ports", DEFINITION, Container::ports),
                field(Container.class, "healthCheck", DEFINITION, Container::healthCheck),
                field(Container.class, "ulimits", DEFINITION, Container::ulimits),
                field(Container.class, "gpus", DEFINITION, Container::gpus),
                unique(Container.class, "imageScan", SCAN, Container::imageScan),
                unique(ImageScan.class, "status", SCAN, ImageScan::status),
                unique(ImageScan.class, "completedAt", SCAN, ImageScan::completedAt),
                unique(ImageScan.class, "findings", SCAN, ImageScan::findings),
                unique(ScanFindings.class, "critical", SCAN, ScanFindings::critical),
                unique(ScanFindings.class, "high", SCAN, ScanFindings::high),
                unique(ScanFindings.class, "medium", SCAN, ScanFindings::medium),
                unique(ScanFindings.class, "low", SCAN, ScanFindings::low),
                unique(ScanFindings.class, "informational", SCAN, ScanFindings::informational),
                unique(ScanFindings.class, "undefined", SCAN, ScanFindings::undefined),
                unique(ImageReference.class, "reference", EVENT, ImageReference::reference),
                field(ImageReference.class, "registry", EVENT, ImageReference::registry),
                field(ImageReference.class, "repository", EVENT, ImageReference::repository),
                unique(ImageReference.class, "tag", EVENT, ImageReference::tag),
                unique(ImageReference.class, "digest", EVENT, ImageReference::digest),
                field(ContainerUser.class, "name", DEFINITION, ContainerUser::name),
                field(ContainerUser.class, "uid", DEFINITION, ContainerUser::uid),
                field(ContainerUser.class, "group", DEFINITION, ContainerUser::group),
                field(ContainerSecret.class, "name", DEFINITION, ContainerSecret::name),
                field(ContainerSecret.class, "kind", DEFINITION, ContainerSecret::kind),
                field(
                        LinuxParameters.class,
                        "capabilitiesAdded",
                        DEFINITION,
                        LinuxParameters::capabilitiesAdded),
                field(
                        LinuxParameters.class,
                        "capabilitiesDropped",
                        DEFINITION,
                        LinuxParameters::capabilitiesDropped),
                field(
                        LinuxParameters.class,
                        "initProcess",
                        DEFINITION,
                        LinuxParameters::initProcess),
                field(
                        LinuxParameters.class,
                        "sharedMemory",
                        DEFINITION,
                        LinuxParameters::sharedMemory),
                field(LinuxParameters.class, "devices", DEFINITION, LinuxParameters::devices),
                field(LinuxParameters.class, "tmpfs", DEFINITION, LinuxParameters::tmpfs),
                field(Logging.class, "mode", DEFINITION, Logging::mode),
                field(Logging.class, "optionNames", DEFINITION, Logging::optionNames),
                field(Logging.class, "secretOptionNames", DEFINITION, Logging::secretOptionNames),
                field(Mount.class, "volume", DEFINITION, Mount::volume),
                field(Mount.class, "path", DEFINITION, Mount::path),
                field(Mount.class, "readOnly", DEFINITION, Mount::readOnly),
                field(Port.class, "container", DEFINITION, Port::container),
                field(Port.class, "last", DEFINITION, Port::last),
                field(Port.class, "host", DEFINITION, Port::host),
                field(Port.class, "protocol", DEFINITION, Port::protocol));
    }
}
