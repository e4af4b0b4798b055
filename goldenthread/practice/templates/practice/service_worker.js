/* Keeps the offline page and its files, and sends waiting notes when the network comes back. */

import { NOTES, sendWaiting } from "{% load static %}{% static 'practice/sending.js' %}";

const SHELL = "shell-{{ version }}";
const PAGE = "{{ page }}";
const FILES = {{ files|safe }};

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // Pages come from the site or not at all: none is ever kept.
  if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});

self.addEventListener("sync", (event) => {
  if (event.tag === NOTES) event.waitUntil(sendOrAskAgain());
});

async function keepShell() {
  const shell = await caches.open(SHELL);
  // As for nobody, and as they are now.
  const fresh = { cache: "reload", credentials: "omit" };
  await shell.addAll(FILES.map((file) => new Request(file, fresh)));
  await self.skipWaiting();
}

async function dropOldShells() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function sendOrAskAgain() {
  const news = await sendWaiting();
  // A wake-up call that fails is repeated by the browser, ever more seldom.
  if (news.because === "network") throw new Error("no network yet");
}
