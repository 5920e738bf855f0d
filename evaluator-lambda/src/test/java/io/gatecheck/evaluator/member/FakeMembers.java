package io.gatecheck.evaluator.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Member accounts that are forgotten with the test: all accounts see the same things, and every
 * call is written down as {@code ACTION ACCOUNT REGION}.
 */
public final class FakeMembers implements MemberClients {

    final Map<String, TaskDefinition> definitions = new HashMap<>();
    final Map<String, Map<String, String>> definitionTags = new HashMap<>();
    final Map<String, String> newest = new HashMap<>();
    final Map<String, Task> tasks = new HashMap<>();
    final Map<String, Service> services = new HashMap<>();
    final Map<String, CapacityProvider> providers = new HashMap<>();
    final Map<String, Cluster> clusters = new HashMap<>();
    final List<NetworkInterface> interfaces = new ArrayList<>();
    final List<RouteTable> tables = new ArrayList<>();
    final List<Subnet> subnets = new ArrayList<>();
    final List<SecurityGroup> groups = new ArrayList<>();
    final Map<String, FakeEcr.Answer> scans = new HashMap<>();
    final Map<String, ServiceRevision> revisions = new HashMap<>();
    final Map<String, TargetGroup> targetGroups = new HashMap<>();
    final List<LoadBalancer> loadBalancers = new ArrayList<>();
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();

    @Override
    public EcsClient ecs(MemberRegion region) {
        return new FakeEcs(this, region);
    }

    @Override
    public Ec2Client ec2(MemberRegion region) {
        return new FakeEc2(this, region);
    }

    @Override
    public EcrClient ecr(MemberRegion region) {
        return new FakeEcr(this, region);
    }

    @Override
    public ElasticLoadBalancingV2Client loadBalancers(MemberRegion region) {
        return new FakeLoadBalancing(this, region);
    }

    public FakeMembers define(TaskDefinition definition) {
        definitions.put(definition.taskDefinitionArn(), definition);
        return this;
    }

    public FakeMembers tag(String taskArn, Map<String, String> all) {
        return describe(Task.builder().taskArn(taskArn).tags(tags(all)).build());
    }

    static List<Tag> tags(Map<String, String> all) {
        return all.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    public FakeMembers tagDefinition(String arn, Map<String, String> all) {
        definitionTags.put(arn, all);
        return this;
    }

    /** Has the family answer with this revision, whichever is the newest. */
    public FakeMembers newest(String arn) {
        String family = arn.substring(arn.indexOf('/') + 1, arn.lastIndexOf(':'));
        newest.put(family, arn);
        return this;
    }

    public FakeMembers describe(Task task) {
        tasks.put(task.taskArn(), task);
        return this;
    }

    public FakeMembers serve(Service service) {
        services.put(service.serviceName(), service);
        return this;
    }

    public FakeMembers cluster(Cluster cluster) {
        clusters.put(cluster.clusterName(), cluster);
        return this;
    }

    public FakeMembers provide(CapacityProvider provider) {
        providers.put(provider.name(), provider);
        return this;
    }

    public FakeMembers attach(NetworkInterface eni) {
        interfaces.add(eni);
        return this;
    }

    public FakeMembers route(RouteTable table) {
        tables.add(table);
        return this;
    }

    public FakeMembers subnet(String id, String vpc) {
        subnets.add(Subnet.builder().subnetId(id).vpcId(vpc).build());
        return this;
    }

    public FakeMembers protect(SecurityGroup group) {
        groups.add(group);
        return this;
    }

    public FakeMembers revise(ServiceRevision revision) {
        revisions.put(revision.serviceRevisionArn(), revision);
        return this;
    }

    /** A load balancer, whose name is its ARN, too. */
    public FakeMembers balance(
            String name, LoadBalancerSchemeEnum scheme, LoadBalancerTypeEnum type) {
        loadBalancers.add(
                LoadBalancer.builder()
                        .loadBalancerArn(name)
                        .loadBalancerName(name)
                        .scheme(scheme)
                        .type(type)
                        .build());
        return this;
    }

    /** A target group, and the load balancers that send to it. */
    public FakeMembers target(String group, String... balancers) {
        targetGroups.put(
                group,
                TargetGroup.builder().targetGroupArn(group).loadBalancerArns(balancers).build());
        return this;
    }

    /** An image that is in every registry and was scanned. */
    public FakeMembers scan(String image, DescribeImageScanFindingsResponse findings) {
        scans.put(image, () -> findings);
        return this;
    }

    /** An image of which a registry says this; one that nobody named is in none. */
    public FakeMembers scan(String image, RuntimeException failure) {
        scans.put(
                image,
                () -> {
                    throw failure;
                });
        return this;
    }

    /** Makes every call of an action fail; the action is written {@code ecs:DescribeTasks}. */
    public FakeMembers fail(String action, RuntimeException failure) {
        failures.put(action, failure);
        return this;
    }

    /** Lets an action succeed again. */
    public FakeMembers mend(String action) {
        failures.remove(action);
        return this;
    }

    /** Every call so far, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Forgets the calls so far. */
    public synchronized void forgetCalls() {
        calls.clear();
    }

    void called(String action, MemberRegion region) {
        synchronized (this) {
            calls.add(action + " " + region);
        }
        RuntimeException failure = failures.get(action);
        if (failure != null) {
            throw failure;
        }
    }

    /** What AWS answers where a policy does not allow a call. */
    public static AwsServiceException denied() {
        return error(EcsException.builder(), "AccessDeniedException", 400);
    }

    /** What AWS answers where there were too many calls. */
    public static AwsServiceException throttled() {
        return error(EcsException.builder(), "ThrottlingException", 400);
    }

    /** What STS answers where a role is missing, or does not trust us. */
    public static AwsServiceException noRole() {
        return error(StsException.builder(), "AccessDenied", 403);
    }

    /** An answer of AWS that is an error. */
    public static AwsServiceException error(
            AwsServiceException.Builder builder, String code, int status) {
        return builder.message("arn:aws:iam::999999999999:role/secret-name hunter2")
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
