package io.gatecheck.local.moto;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.PermissionModels;

/** Deploys templates on moto, from the central account. */
public final class Stacks {

    private final CloudFormationClient cloudFormation;

    public Stacks(MotoAccount central) {
        this.cloudFormation = central.cloudFormation();
    }

    /** What a stack says of itself once it is there. */
    public record Outputs(Map<String, String> values) {

        String named(String name) {
            return Optional.ofNullable(values.get(name))
                    .orElseThrow(() -> new IllegalStateException("No output " + name));
        }
    }

    /** Deploys a template in the central account. */
    public Outputs deploy(String name, MotoTemplate template, Map<String, String> parameters) {
        var _ =
                cloudFormation.createStack(ask ->
                        ask.stackName(name)
                                .templateBody(template.body())
                                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                .parameters(list(parameters)));
        var stack = cloudFormation.describeStacks(ask -> ask.stackName(name)).stacks().getFirst();
        return new Outputs(
                stack.outputs().stream().collect(toMap(Output::outputKey, Output::outputValue)));
    }

    /** Deploys a template as a StackSet to every account below the units. */
    public void deployToUnits(
            String name,
            MotoTemplate template,
            Map<String, String> parameters,
            List<OrganizationalUnit> units,
            List<Region> regions) {
        var _ =
                cloudFormation.createStackSet(ask ->
                        ask.stackSetName(name)
                                .templateBody(template.body())
                                .permissionModel(PermissionModels.SERVICE_MANAGED)
                                .autoDeployment(auto ->
                                        auto.enabled(true).retainStacksOnAccountRemoval(false))
                                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                .parameters(list(parameters)));
        var unitIds = units.stream().map(unit -> unit.id().value()).toList();
        var _ =
                cloudFormation.createStackInstances(ask ->
                        ask.stackSetName(name)
                                .deploymentTargets(to -> to.organizationalUnitIds(unitIds))
                                .regions(regions.stream().map(Region::code).toList()));
    }

    private static List<Parameter> list(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        Parameter.builder()
                                .parameterKey(parameter.getKey())
                                .parameterValue(parameter.getValue())
                                .build())
                .toList();
    }
}
