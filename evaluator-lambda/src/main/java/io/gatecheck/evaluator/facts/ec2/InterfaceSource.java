package io.gatecheck.evaluator.facts.ec2;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Addresses;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.NetworkAttachment;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

/**
 * The network interfaces of tasks, by {@code ec2:DescribeNetworkInterfaces}. Addresses come and go,
 * and so nothing is cached.
 */
public final class InterfaceSource implements FactSource {

    /** The most values of one filter (EC2 filtering); a filter has the larger request quota. */
    private static final int BATCH = 200;

    private final MemberClients clients;
    private final CachedLookup<Interface, Addresses> interfaces =
            new CachedLookup<>(CachedLookup.none(), Interface::region, BATCH, this::lookUp);

    public InterfaceSource(MemberClients clients) {
        this.clients = clients;
    }

    @Override
    public Facet facet() {
        return Facet.INTERFACES;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found =
                interfaces.of(
                        requests.stream()
                                .map(FactRequest::task)
                                .filter(task -> withoutAsking(task).isEmpty())
                                .flatMap(Interface::of)
                                .toList(),
                        calls);
        return request -> withoutAsking(request.task()).orElseGet(() -> all(request.task(), found));
    }

    /** What is known of a task without asking; empty if EC2 must be asked. */
    private static Optional<Fact<Addresses>> withoutAsking(ObservedTask task) {
        if (task.attachments().isEmpty()) {
            return Optional.of(new Known<>(Addresses.NONE));
        }
        if (task.phase() == Phase.LAUNCHING) {
            return Optional.of(Fact.permanent("the network interface is not attached yet"));
        }
        return task.attachments().stream().allMatch(eni -> eni.interfaceId().isPresent())
                ? Optional.empty()
                : Optional.of(
                        Fact.permanent(
                                "the event does not contain the id of the network interface"));
    }

    private static Fact<Addresses> all(
            ObservedTask task, Function<Interface, Fact<Addresses>> found) {
        return Interface.of(task)
                .map(found::apply)
                .reduce(
                        new Known<>(Addresses.NONE),
                        (sum, next) -> sum.then(some -> next.map(some::and)));
    }

    private Map<Interface, Fact<Addresses>> lookUp(List<Interface> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region;
        var answer =
                calls.attempt(
                        "ec2:DescribeNetworkInterfaces", region, () -> describe(region, batch));
        return CachedLookup.each(
                batch,
                answer,
                Interface::id,
                _ ->
                        Fact.permanent(
                                "the network interface no longer exists; the task is no longer running"));
    }

    private Map<String, Addresses> describe(MemberRegion region, List<Interface> batch) {
        Filter ids =
                Filter.builder()
                        .name("network-interface-id")
                        .values(batch.stream().map(Interface::id).toList())
                        .build();
        return clients
                .ec2(region)
                .describeNetworkInterfacesPaginator(
                        request -> request.filters(ids).maxResults(BATCH))
                .networkInterfaces()
                .stream()
                .filter(InterfaceSource::isAttached)
                .collect(
                        toMap(
                                NetworkInterface::networkInterfaceId,
                                AddressReader::read,
                                Addresses::and));
    }

    /** What is left of an interface after its task has no public address to show any more. */
    private static boolean isAttached(NetworkInterface eni) {
        return eni.status() != NetworkInterfaceStatus.AVAILABLE
                && eni.status() != NetworkInterfaceStatus.DETACHING;
    }

    private record Interface(MemberRegion region, String id) {

        static Stream<Interface> of(ObservedTask task) {
            return task.attachments().stream()
                    .map(NetworkAttachment::interfaceId)
                    .flatMap(Optional::stream)
                    .map(id -> new Interface(MemberRegion.of(task.place()), id));
        }
    }
}
