import { mount } from 'svelte';
import Portable from './Portable.svelte';

mount(Portable, { target: document.body });
