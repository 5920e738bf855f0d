package io.gatecheck.evaluator;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.organization.Account;
import io.gatecheck.task.Facet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be done about a message. */
sealed interface Triaged {

    /** The message. */
    Message message();

    /** The task that it is about, where that could be read. */
    Optional<Subject> about();

    /** A task is to be judged by these policies; there is at least one. */
    record Judge(Message message, TaskEvent event, Account account, List<CompiledPolicy> policies)
            implements Triaged {

        public Judge {
            policies = List.copyOf(policies);
        }

        @Override
        public Optional<Subject> about() {
            return Optional.of(Subject.of(event));
        }

        /**
         * The facets that the policies read; where the event names no container, the definition
         * too, so that policies for each container have something to judge.
         */
        Set<Facet> reads() {
            EnumSet<Facet> facets = EnumSet.of(Facet.EVENT);
            policies.forEach(policy -> facets.addAll(policy.reads()));
            if (event.containers().stream().noneMatch(each -> each.image().isPresent())) {
                facets.add(Facet.DEFINITION);
            }
            return facets;
        }
    }

    /** A task has stopped. */
    record Close(Message message, Subject subject) implements Triaged {

        @Override
        public Optional<Subject> about() {
            return Optional.of(subject);
        }
    }

    /** It is settled without more work. */
    record Settled(Message message, Optional<Subject> about, Outcome outcome) implements Triaged {}

    /** It must not be believed. */
    record Refuse(Message message, Optional<Subject> about, String reason) implements Triaged {}

    /** It could not be looked into. */
    record Failed(Message message, String reason) implements Triaged {

        @Override
        public Optional<Subject> about() {
            return Optional.empty();
        }
    }
}
